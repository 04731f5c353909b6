/** For pages opened from a folder on disk. It runs before the theme's script, which starts the search. */

import { DiskWorker } from "./disk-worker";

Object.assign(window, { Worker: DiskWorker });
