/** A paper the page refers to; `isSure` is false where the link could not be matched to it. */
export interface Reference {
  words: 'drozdz' | 'deyama'
  address: string
  isSure: boolean
}

export const references: readonly Reference[] = [
  { words: 'drozdz', address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9207256/', isSure: true },
  { words: 'deyama', address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8190578/', isSure: false },
]

/** Why no program looks for alarm words in the journal. */
export const alarmWordStudies = [
  { words: 'alarmStudy', address: 'https://doi.org/10.1177/1357633X19887262' },
  { words: 'lastMessagesStudy', address: 'https://doi.org/10.1089/tmj.2021.0318' },
] as const
