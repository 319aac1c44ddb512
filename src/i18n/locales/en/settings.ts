export default {
  onThisDevice: 'On this device',
  whatIsHere: 'What is kept on this device',
  language: 'Language',
  theme: 'Light and dark',
  theme_device: 'As this device has it',
  theme_light: 'Light',
  theme_dark: 'Dark',
  'theme_low-light': 'Low light, for tired eyes',
  lock: 'Lock',
  lockNow: 'Lock now',
  lockWithKey:
    'Locking closes everything you wrote and everything from your clinic. Your passphrase opens it. Help and writing something new stay.',
  lockWithoutKey:
    'Locking closes everything you wrote and everything from your clinic. Signing in at your clinic again opens it. Help and writing something new stay.',
  idle: 'Lock by itself after',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  key: 'Passphrase and recovery sheet',
  keyText:
    'Your own key for entries that are for “Only me”. While it is open, it lies on this device, so that a reload hides none of your words. Locking, being away and signing out remove it.',
  signOut: 'Sign out',
  unsent_one: '{{count}} text here is not at your clinic yet.',
  unsent_other: '{{count}} texts here are not at your clinic yet.',
  unsentStay: 'If you sign out, they stay sealed on this device and open again when you sign in.',
  sendFirst: 'Send what is finished',
  keepAndSignOut: 'Keep them here and sign out',
  unsentShared:
    'Other people use this computer. Send or download these first if you want them: you can leave them here sealed, or remove them.',
  removeAndSignOut: 'Remove them from here and sign out',
  showsNext: 'Show my next session on the locked screen',
  showsNextText: 'Only its day, time and place. They then lie open on this device.',
} as const
