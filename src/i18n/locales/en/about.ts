export default {
  tabTitle: 'About',
  title: 'About KAP',
  first:
    'Ketamine-assisted psychotherapy (KAP) is therapy with ketamine, not the two side by side. Your therapist is with you before, during and after the infusion.',
  varies: 'It is an addition to care, not a guarantee. Results vary from person to person.',
  clinicFirst: 'Whether it may suit you, and how, is for you and {{clinic}} to work out together.',

  phases: 'Three phases',
  prepare: 'Prepare',
  prepareText:
    'You meet your KAP therapist and get to know each other. Together you look at what you hope for, what may come up, and how you want your therapist to be with you. It can ease worry and make it clearer what to expect.',
  infusion: 'Infusion',
  infusionText:
    'Your therapist is in the room. They support you without leading, help you stay with what comes up, and take notes. As the medicine wears off, you begin to talk about it while it is still vivid.',
  integrate: 'Integrate',
  integrateText:
    'A few days later you have a session to look at what came up and what it might mean for your life. After that, it is about daily life and the goals of your treatment, and your outside therapist if you have one.',

  therapist: 'How much your therapist is involved',
  therapistText:
    'You decide. Some people want to talk. Some want a calm presence and nothing more, unless they ask. You talk about it before the first session, and you can change it at any time, also in the room.',
  integration: 'Why integration matters',
  integrationText:
    'Integration is how what came up can become changes in how you see things, what you do and how you understand yourself. Without it, insights may fade.',
  optional: 'Does every infusion come with therapy?',
  optionalText:
    'No. KAP is optional. There are infusions without therapy, and maintenance infusions can be either. Your timeline says which is which.',
  suits: 'Who it may suit',
  suitsText:
    'It may be a good fit for people who are already in therapy, who carry a lot of trauma, or who look for changes that last. A consultation at the clinic decides whether it is right for you.',
  conditions: 'For what conditions',
  conditionsText:
    'Clinics offer it to people living with depression, anxiety, post-traumatic stress (PTSD), obsessive-compulsive disorder (OCD) or, at some clinics, bipolar disorder. Offering it is not a promise that it helps. Ask your clinic about off-label use and about the risks for you.',
  time: 'How much time it takes',
  timeText:
    'More than an infusion alone: a preparation session, a longer visit for the infusion, and integration sessions. Each session in your timeline shows how long the clinic plans for it.',
  cost: 'What it costs',
  costText: 'Insurance coverage varies and is not guaranteed. Ask the clinic before you schedule: {{phone}}.',

  research: 'What the research says',
  researchText:
    'A 2022 review found 17 articles with 603 people. The methods were very mixed, and its authors ask for larger trials. So this portal says “may”.',
  drozdz: 'Drozdz and others, 2022, Journal of Pain Research',
  deyama: 'Deyama & Bhatt, 2021, Frontiers in Neuroscience',

  asCited: 'As cited by the clinic. We could not confirm that the link leads to this paper.',

  sharing: 'When you share an entry',
  sharingText:
    'What you share with your KAP team becomes part of your clinic record. People at the clinic who are allowed to see therapy records can read it. It is not the same as the notes your therapist keeps for themselves. You can stop sharing new changes; what was already in your record stays.',
  sharingDanger: 'If what you share says someone is in danger, the clinic may have to act on it.',
  onlyMe: 'What “Only me” does not protect from',
  onlyMeText:
    'Your clinic keeps these words and can’t read them. They are still open to someone who has your unlocked device or knows your passphrase, to harmful software on your device, and to changed code if the clinic’s web server is taken over.',
  realTime: 'Does somebody read the journal as I write?',
  realTimeText:
    'No. Nobody reads it in real time, and no program looks for alarm words in it. Such programs miss people and frighten others: in one large portal 3.2% of 7,736 messages with alarm words spoke of self-harm. Of 13 people who died by suicide, 3 had written in their last 30 days, and none of it was about self-harm. That is why Help now is always in view.',
  alarmStudy: 'Study of alarm words in portal messages',
  lastMessagesStudy: 'Study of last portal messages',
  noMessages: 'Can I write to the clinic here?',
  noMessagesText: 'No. This portal is not a way to reach the clinic. Call {{phone}}.',
  noProxy: 'Can a relative have their own sign-in to my portal?',
  noProxyText:
    'No. Sign-ins for others open journals to them. For the person who drives you or stays with you, each session has a page without health details to print or share.',

  disclaimer: 'What this page is',
  disclaimerText: 'It is for learning and is not medical advice. It does not replace a talk with your clinic.',
} as const
