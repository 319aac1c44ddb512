export default {
  title: 'Who can read what',
  first:
    'Your words are yours. This page says in plain words who can read them, what lies where, and what nobody can promise.',

  readers: 'Who can read it',
  readTyping: 'What you are writing',
  readTypingText:
    'Nobody but you. It lies sealed on this device until you send it. Worksheets are not sent while you answer, only when you say so.',
  readOnlyMe: 'Entries for “Only me”',
  readOnlyMeText:
    'Only you. Until you have a key of your own, they stay on this device, sealed. Then they are sealed to your key before they leave; your clinic keeps them and can’t read them. It sees that there is one, when it arrived, roughly how long it is, and which cycle it belongs to.',
  readTeam: 'Entries for “My KAP team”, and worksheets you sent',
  readTeamText:
    'They become part of your clinic record. People at the clinic who are allowed to see therapy records can read them. If what you share says someone is in danger, the clinic may have to act on it.',
  readRecord: 'Sessions, times and names',
  readRecordText: 'They come from your clinic’s record. The portal shows them and adds nothing.',
  readStopped:
    'Stopping to share means that the clinic gets no new changes. What was already in your record stays there.',

  against: 'Whom it protects from',
  against1: 'Someone who picks up your open device for a minute: lock the portal, or leave it quickly.',
  against2:
    'Someone with your locked device, or with a copy of its disk: once you have a passphrase, what is kept here opens only with it.',
  against3: 'People at the clinic, and anyone who breaks into its system, as far as entries for “Only me” go.',
  against4: 'Someone who watches the network: everything travels encrypted.',
  against5:
    'Harmful content in a record: texts from the clinic’s system are shown as plain text, and nothing in them can run.',
  against6:
    'Companies that follow people around: there are no trackers here, and no page asks anybody but your clinic.',

  notAgainst: 'Whom it can’t protect from',
  not1: 'Harmful programs on your device. They see what you see.',
  not2: 'Someone who knows your passphrase or has your recovery sheet.',
  not3: 'Someone who has taken over the computer this portal comes from and changes what it does.',

  limits: 'What is good to know',
  limitDeviceKey:
    'Without a passphrase, the key to your words lies on this device too. It keeps them out of a search of the disk, not from somebody who has a copy of all of it.',
  limitReload:
    'While the portal is unlocked, reloading the page hides nothing: the key stays on this device until you lock, until some time has passed, or until you sign out.',
  limitHistory: 'Your browser’s history shows that you were here. It never holds your words, names or titles.',
  limitKeyboard:
    'The keyboard of some phones learns what is typed. The portal turns off what it can; the rest is a setting of the phone.',
  limitLost:
    'If you lose both your passphrase and your recovery sheet, nobody can open the words for “Only me”, not even us.',
  limitEvicted:
    'A browser may clear away what pages keep when the device runs out of room. What your clinic has comes back from there.',

  where: 'What lies where',
  whereDevice: 'On this device',
  whereDeviceText:
    'Words that are not at the clinic yet, copies of what the clinic last answered and of your private entries, and keys; all of it sealed. Besides them, in the clear: your language, your theme, and whose portal this is (a number, no name).',
  whereClinic: 'At your clinic',
  whereClinicText:
    'What you sent: readable for your team, sealed for “Only me”. If you have a key of your own, it is there as well, locked with your passphrase, so that another device can open your words.',
  whereNowhere: 'Nowhere else',
  whereNowhereText: 'No other company gets any of it. The portal has no place of its own to keep things.',

  here: 'On this device now',
  hereLocked: 'Locked. Unlock to see what lies on this device.',
  hereSignedOut: 'When you are signed in, a list of all that is kept for you on this device stands here.',
  writing_one: '{{count}} text being written',
  writing_other: '{{count}} texts being written',
  marked_one: '{{count}} mark for your integration session',
  marked_other: '{{count}} marks for your integration session',
  held_one: '{{count}} finished text that stays here for now',
  held_other: '{{count}} finished texts that stay here for now',
  waiting_one: '{{count}} text on its way to your clinic',
  waiting_other: '{{count}} texts on their way to your clinic',
  attention_one: '{{count}} text that needs your attention',
  attention_other: '{{count}} texts that need your attention',
  removed_one: '{{count}} removed text that can be brought back',
  removed_other: '{{count}} removed texts that can be brought back',
  locked_one: '{{count}} locked text',
  locked_other: '{{count}} locked texts',
  unreadable_one: '{{count}} text that can’t be opened, kept as it is',
  unreadable_other: '{{count}} texts that can’t be opened, kept as they are',
  nothingUnsent: 'No words that your clinic doesn’t have yet',
  place_visit: 'A sealed copy of what the clinic last said comes next',
  place_kept: 'Sealed copies of what the clinic last answered',
  place_private: 'Sealed copies of your private entries',
  place_vault: 'Your own key, locked with your passphrase',
  place_keys: 'The key of this device',
  place_device: 'Whose portal this is: a number, no name',
  place_other: 'Other things the portal keeps, sealed',
  vault_none: 'You have no passphrase yet: the key of this device opens what is here.',
  vault_locked: 'Locked: what is here opens with your passphrase.',
  vault_open: 'Unlocked: until you lock, a reload opens it again without your passphrase.',
  othersHere: 'Someone else uses the portal on this device too. What is theirs lies apart, and you can’t open it.',
  settingsHere: 'Language and theme, in the clear',
  sizeHere: 'Together about {{size}}, the portal’s own files included',
  seeTexts: 'See each text, send it, take it along or remove it',
} as const
