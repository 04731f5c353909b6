/** What the record and the pages for a group's codes need beyond the course's own script. */

import { mountCheckCodes } from "../components/check-codes/check-codes";
import { mountPaths } from "../components/paths/paths";
import { mountRecord } from "../components/record/record";
import { mount } from "./mount";

mount({ record: mountRecord, "check-codes": mountCheckCodes, paths: mountPaths });
