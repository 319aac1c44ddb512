export default {
  title: 'On this device',
  text: 'Words that your clinic doesn’t have yet, and what else is kept here. Nobody else sees this page’s words unless you send them, or they use this device.',
  lasting_lasting: 'This browser says that it keeps them until you remove them.',
  lasting_whileThereIsRoom:
    'This browser may clear them away when the device runs out of room, or when you don’t open the portal for a while. Sending them keeps them at your clinic.',
  lasting_unknown: 'This browser doesn’t say how long it keeps them.',
  notDurable: 'This browser doesn’t let the portal keep anything. What you write lasts as long as this page is open.',
  texts_one: '{{count}} text',
  texts_other: '{{count}} texts',
  nothing: 'Nothing is waiting here. Everything you finished is at your clinic.',
  worksheet: 'Worksheet',
  entry: 'Journal entry',
  changedAt: 'Last changed {{time}}',
  open: 'Open',
  sendNow: 'Send what is finished',
  downloadAll: 'Download all of it',
  remove: 'Remove',
  removed: 'Removed',
  removedText: 'You can bring these back for 30 days after you removed them.',
  bringBack: 'Bring it back',
  elsewhereKept:
    'Besides this, the portal keeps your chosen language and theme here, whose portal it is (a number, no name), and the key that seals these words. The key lies on this device: it keeps words out of a search of the disk, not from somebody who has a copy of all of it.',

  openElsewhere: 'This is open on another page',
  openElsewhereText:
    'You can read it here. To go on writing on this page, take it over; the other page then only shows it.',
  writeHere: 'Write on this page instead',

  changedElsewhere: 'This was changed somewhere else too',
  bothKept: 'Both texts are kept. Decide now or later.',
  lookAtBoth: 'Look at both',
  versionHere: 'On this device',
  versionThere: 'At your clinic',
  sendMine: 'Replace it with this one',
  takeTheirs: 'Keep this one',
  sendBoth: 'Keep both',
} as const
