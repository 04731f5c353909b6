Two lines are ringing when Tomasz stops at the counter. "I nearly walked past," he says.
* [Let the phones ring, and ask him what worries him most.]
  "Needles," he says, and you put the word at the top of his notes.
* [Check him in as on any day, then clear the phones.]
  At twenty past nine he goes in, and he has told nobody that he is afraid.
* [Bring him water, and say it is only a look.]
  He sits down, and counts the tiles.
- -> END
