import { namesByDay, type CopyFile } from './copy.ts'
import { draftAsMarkdown, writingAsMarkdown, type Said } from './markdown.ts'
import { audienceOf, type Audience } from '#care/audience.ts'
import { isFilled } from '#care/filled.ts'
import { isEntry, type Filled, type Writing } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Instant } from '#time.ts'

/** Everything that can be said in words. */
export interface Copyable {
  writings: readonly Writing[]
  /** Private entries to be put in readable: none when that was not wanted. */
  opened: readonly Writing[]
  drafts: readonly Draft[]
}

export interface CopyWords {
  said: Omit<Said, 'head'>
  /** The lines over a text: what it is, when it was written, who can read it or where it stands. */
  head: (of: { isEntry: boolean; written: Instant; audience: Audience; isUnsent: boolean }) => readonly string[]
}

export interface TextFiles {
  files: CopyFile[]
  /** Private texts that are not in it: nothing can seal them yet, and they were not wanted readable. */
  unsealed: number
}

interface How {
  readable: boolean
  seal: ((text: string) => Promise<Uint8Array>) | undefined
  words: CopyWords
}

/** In: what there is to say. Out: a file for each. What is for the person's eyes only goes in sealed, unless they want it readable. */
export async function textFiles({ writings, opened, drafts }: Copyable, how: How): Promise<TextFiles> {
  const unsent = drafts.filter(isFilled).filter(({ state }) => state.at !== 'removed')
  const isPrivate = (draft: Draft) => audienceOf(draft) === 'onlyMe' && !how.readable
  const open = unsent.filter((draft) => !isPrivate(draft))
  const shut = unsent.filter(isPrivate)
  const files = [
    ...writingFiles('words', writings, how),
    ...writingFiles('only me', opened, how),
    ...named(
      'not sent yet',
      open.map(({ changedAt }) => changedAt),
      open.map((draft) => draftText(draft, how)),
    ),
  ]
  if (!how.seal) return { files, unsealed: shut.length }
  for (const [place, draft] of shut.entries())
    files.push({ path: `sealed/not sent yet ${place + 1}.age`, content: await how.seal(draftText(draft, how)) })
  return { files, unsealed: 0 }
}

function writingFiles(folder: string, writings: readonly Writing[], { words }: How): CopyFile[] {
  const inOrder = writings.toSorted((one, other) => (one.written < other.written ? -1 : 1))
  return named(
    folder,
    inOrder.map(({ written }) => written),
    inOrder.map((writing) => {
      const { written, audience } = writing
      const head = words.head({ isEntry: isEntry(writing), written, audience, isUnsent: false })
      return writingAsMarkdown(writing, { ...words.said, head })
    }),
  )
}

function draftText(draft: Draft<Filled>, { words }: How): string {
  const { kind, body, changedAt } = draft
  const head = words.head({
    isEntry: kind !== 'worksheet',
    written: changedAt,
    audience: audienceOf(draft),
    isUnsent: true,
  })
  return draftAsMarkdown(body, { ...words.said, head })
}

function named(folder: string, days: readonly string[], texts: readonly string[]): CopyFile[] {
  const names = namesByDay(folder, days)
  return texts.map((content, place) => ({ path: names[place] ?? folder, content }))
}
