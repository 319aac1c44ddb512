export default {
  sinceLastVisit: 'Since your last visit',
  nowMoved: 'Moved: {{session}}',
  nowCancelled: 'Cancelled: {{session}}',
  itWas: 'It was',
  itIsNow: 'It is now {{when}}.',
  reasonGiven: 'The reason given: {{reason}}',
  haveRead: 'I’ve read this: {{session}}',
  nowDated: 'There is a date: {{session}}',
  changedMark: 'Changed since your last visit.',
  clock: 'This device',
  clockAhead: 'This device’s clock is about {{amount}} ahead of the clinic’s.',
  clockBehind: 'This device’s clock is about {{amount}} behind the clinic’s.',
  clockText:
    'The dates and times of your sessions are right. What says “today” or “tomorrow”, or counts the days, may be wrong until this device’s date and time are set.',
} as const
