import { collectionOf } from './bundle.fhir.ts'
import { nothingLeftOut, type CopyFile, type LeftOut } from './copy.ts'
import { clinicRecord } from './record.queries.ts'
import { textFiles, type Copyable, type CopyWords } from './textFiles.ts'
import { bytesIn, inBase64 } from '#care/base64.ts'
import { readSealed } from '#care/privateEntry.fhir.ts'
import { readWritings } from '#care/writing.fhir.ts'
import type { Writing } from '#care/writing.ts'
import type { DraftStore } from '#drafts/draftStore.ts'
import { asFile } from '#drafts/setAside.ts'
import type { FhirClient } from '#fhir/client.ts'
import { problemOf } from '#problem.ts'
import type { Instant } from '#time.ts'
import { zipped } from '#ui/zip.ts'
import type { OpenerWords } from '#vault/opener/openerPage.ts'
import type { Vault } from '#vault/vault.ts'
import { clinicKeys, type KeyAtClinic } from '#vault/wrappedKey.queries.ts'

export interface CopyWanted {
  /** Private texts as anybody can read them, too. */
  readable: boolean
  /** Locks the whole copy; empty: it is not locked. */
  passphrase: string
}

export interface CopyOptions {
  fhir: FhirClient
  fhirBase: string
  store: DraftStore
  vault: Vault
  /** Private entries that are open now. */
  opened: readonly Writing[]
  wanted: CopyWanted
  words: CopyWords & { opener: OpenerWords; readMe: (left: LeftOut) => string }
  now: Instant
  signal: AbortSignal
  rest: () => Promise<void>
  tell: (progress: Progress) => void
}

export type Progress = { at: 'asking'; count: number } | { at: 'packing'; done: number; of: number }

export interface Copy {
  content: Uint8Array
  /** Locked as a whole. */
  isLocked: boolean
  left: LeftOut
}

/** Out: everything of this person's, in one file. Without the clinic, what lies on this device; it says so. Throws when given up. */
export async function makeCopy(options: CopyOptions): Promise<Copy> {
  const { fhir, fhirBase, store, vault, wanted, words, now, signal, rest, tell } = options
  const { resources, keys, left: leftThere } = await askClinic(options)
  const { drafts } = await store.list()
  const aside = await store.setAside()
  const { writings } = readWritings(resources)
  const copyable: Copyable = { writings, opened: wanted.readable ? options.opened : [], drafts }
  const { files, unsealed } = await textFiles(copyable, { readable: wanted.readable, seal: sealer(vault), words })
  const left: LeftOut = { ...leftThere, unsealed, aside: aside.length }
  const sealed = await sealedFiles(fhir, resources, keys, signal)
  const all: CopyFile[] = [
    { path: 'READ ME.txt', content: words.readMe(left) },
    ...files,
    ...sealed,
    ...(resources.length > 0 ? [recordFile(collectionOf(resources, fhirBase, now))] : []),
    ...(aside.length > 0 ? [{ path: 'not opened.json', content: asFile(aside) }] : []),
    { path: 'open.html', content: await page(words.opener, keys) },
  ]
  const content = await zipped(all, { signal, rest, tell: (done, of) => tell({ at: 'packing', done, of }) })
  if (wanted.passphrase === '') return { content, isLocked: false, left }
  const { sealBytesUnder } = await import('#vault/age.ts')
  const { canonical } = await import('#vault/passphrase.ts')
  return { content: await sealBytesUnder(content, canonical(wanted.passphrase)), isLocked: true, left }
}

interface FromClinic {
  resources: readonly unknown[]
  keys: readonly KeyAtClinic[]
  left: LeftOut
}

async function askClinic({ fhir, signal, tell }: CopyOptions): Promise<FromClinic> {
  try {
    const { resources, missing } = await clinicRecord(fhir, signal, (count) => tell({ at: 'asking', count }))
    return { resources, keys: await clinicKeys(fhir).all(), left: { ...nothingLeftOut, kinds: missing } }
  } catch (thrown) {
    signal.throwIfAborted()
    // A fault of our own is none of the clinic's.
    if (problemOf(thrown).kind === 'broken' && !(thrown instanceof Error && thrown.name === 'ProblemError'))
      throw thrown
    return { resources: [], keys: [], left: { ...nothingLeftOut, clinic: true } }
  }
}

function sealer(vault: Vault): ((text: string) => Promise<Uint8Array>) | undefined {
  const state = vault.current()
  const canSeal = state.at === 'open' || (state.at === 'locked' && state.canSeal)
  return canSeal ? (text) => vault.seal(text) : undefined
}

// The age files as the clinic keeps them, and the wrapped keys that open them.
async function sealedFiles(
  fhir: FhirClient,
  resources: readonly unknown[],
  keys: readonly KeyAtClinic[],
  signal: AbortSignal,
): Promise<CopyFile[]> {
  const files: CopyFile[] = []
  for (const resource of resources) {
    const entry = readSealed(resource)
    if (entry?.standing !== 'current' || !entry.file) continue
    const content = 'bytes' in entry.file ? entry.file.bytes : await keptApart(fhir, entry.file.keptAs, signal)
    if (content) files.push({ path: `sealed/${files.length + 1}.age`, content })
  }
  return [...files, ...keys.map(({ file, generation }) => ({ path: `sealed/key ${generation}.age`, content: file }))]
}

async function keptApart(fhir: FhirClient, id: string, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const { resource } = await fhir.read('Binary', id, signal)
  return 'data' in resource && typeof resource.data === 'string' ? bytesIn(resource.data) : undefined
}

function recordFile(bundle: object): CopyFile {
  return { path: 'record.json', content: `${JSON.stringify(bundle, null, 2)}\n` }
}

async function page(words: OpenerWords, keys: readonly KeyAtClinic[]): Promise<string> {
  const [{ default: script }, { openerPage }] = await Promise.all([
    import('virtual:opener'),
    import('#vault/opener/openerPage.ts'),
  ])
  return openerPage(script, words, {
    wrapped: keys.map(({ file }) => inBase64(file)),
    formers: keys.flatMap(({ formers }) => formers.map(inBase64)),
  })
}
