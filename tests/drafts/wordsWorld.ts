import type { QuestionnaireResponse } from '@medplum/fhirtypes'
import { isDeepStrictEqual } from 'node:util'
import { locks } from 'node:worker_threads'
import { writingSender } from '#care/writing.queries.ts'
import type { Filled } from '#care/writing.ts'
import { finished, startDraft, type Draft } from '#drafts/draft.ts'
import { draftEditor, type DraftEditor } from '#drafts/draftEditor.ts'
import type { DraftStore } from '#drafts/draftStore.ts'
import { aloneByLock, outbox, type Outbox } from '#drafts/outbox.ts'
import { storeHere } from '#drafts/storeHere.ts'
import { fhirClient } from '#fhir/client.ts'
import { extensions } from '#fhir/systems.ts'
import { plusMinutes } from '#time.ts'
import type { MockClinic } from '#mocks/node.ts'
import type { Weather } from '#mocks/weather.ts'
import { filledWith } from '../care/entries.ts'
import { patientId } from '../fhir/asAna.ts'
import { asFirstPortal, byNewerPortal, freshName, plant, recordsOf, storeOnDevice } from './databases.ts'
import { countedIds, walkingClock } from './writing.ts'

/** One thing that happens to somebody who writes. `page` is one of two pages they have open. */
export type Event =
  | { what: 'edit'; page: number } // new words in place of those on the screen
  | { what: 'burst'; page: number } // three of them, without waiting
  | { what: 'settle'; page: number } // a moment's rest: what is said of the words is now true
  | { what: 'done'; page: number }
  | { what: 'new'; page: number } // begins another entry
  | { what: 'open'; page: number; place: number } // opens one that lies on the device
  | { what: 'reload'; page: number; place: number } // the page is gone without a goodbye, and opened again
  | { what: 'send'; page: number }
  | { what: 'send and go on'; page: number } // without waiting for the answer
  | { what: 'time passes' } // every timer that was set goes off
  | { what: 'weather'; weather: Weather }
  | { what: 'token gone' }
  | { what: 'disk'; full: boolean }
  | { what: 'storage'; denied: boolean } // pages opened from now on may keep nothing here, or may again
  | { what: 'clock'; minutes: number } // the device's clock is set, mostly back
  | { what: 'older records' } // everything lies there as the first portal would have left it
  | { what: 'newer portal' } // one that is newer than this has brought the database on
  | { what: 'clinic writes'; place: number } // somebody there changes what was sent

const strange = { id: 'of-another-portal', format: 99, words: 'in a way nobody here knows' }

interface Page {
  store: DraftStore
  /** Its writes that have begun may still end; none begins any more. */
  isGone: boolean
  editor: DraftEditor<Filled>
  outbox: Outbox
  /** The words this page’s next edit takes the place of. */
  standsOn: string | undefined
}

/** Words as the person wrote them one over another: what each took the place of. */
interface Words {
  over: string | undefined
  isAcknowledged: boolean
}

/**
 * One person with two pages on one device, and their clinic: the real store, editors, outbox, sender and client over the real
 * mock FHIR server. Keeps book of every word and of what the portal said about it.
 */
export async function wordsWorld(clinic: MockClinic, setting: { clientIds: boolean; locks: boolean }) {
  clinic.reset()
  clinic.fhir.abilities.clientIds = setting.clientIds
  const name = freshName()
  const walking = walkingClock()
  let setBy = 0
  const clock = { now: () => plusMinutes(walking.now(), setBy) }
  const newId = countedIds('entry')
  const newWriter = countedIds('writer')
  const written = new Map<string, Words>()
  const timers = new Set<() => void>()
  const editors: { page: Page; editor: DraftEditor<Filled> }[] = []
  const background: Promise<unknown>[] = []
  let diskIsFull = false
  let storageIsDenied = false
  let token: string | undefined = clinic.tokenFor('ana')
  let edits = 0
  let opened = 0

  const fhir = fhirClient({
    base: clinic.addresses.fhirBase,
    patientId,
    access: {
      token: () => token,
      renew: () => {
        token = clinic.tokenFor('ana')
        return Promise.resolve(true)
      },
    },
    fetch: async (address, init) => {
      const response = await clinic.answerFhir(new Request(address, init))
      if (response.type === 'error') throw new TypeError('fetch failed')
      return response
    },
  })

  function later(again: () => void): () => void {
    timers.add(again)
    return () => timers.delete(again)
  }

  function unlessFull<Given extends unknown[], Result>(step: (...given: Given) => Promise<Result>) {
    return (...given: Given): Promise<Result> =>
      diskIsFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : step(...given)
  }

  function editorOf(page: Page, kept: Draft<Filled> | undefined): DraftEditor<Filled> {
    const start = { id: newId(), kind: 'entry', body: filledWith(''), writer: newWriter() }
    const editor = draftEditor<Filled>({
      draft: kept ?? startDraft(start, clock.now()),
      isKept: kept !== undefined,
      store: {
        get isDurable() {
          return page.store.isDurable
        },
        keep(draft, expected) {
          if (page.isGone) return new Promise(() => undefined)
          const keeping = page.store.keep(draft, expected)
          background.push(keeping.catch(() => undefined))
          return keeping
        },
      },
      clock,
      newId,
      later: (again) => void later(again),
    })
    editors.push({ page, editor })
    return editor
  }

  function sits(page: Page, kept: Draft<Filled> | undefined): void {
    Object.assign(page, { editor: editorOf(page, kept), standsOn: kept && textOf(kept) })
  }

  async function openOnDevice(): Promise<DraftStore> {
    if (storageIsDenied) throw new DOMException('denied', 'SecurityError')
    const opened = await storeOnDevice(name)
    return {
      ...opened,
      keep: unlessFull(opened.keep),
      move: unlessFull(opened.move),
      acknowledge: unlessFull(opened.acknowledge),
    }
  }

  async function openPage(place?: number): Promise<Page> {
    const page = { isGone: false, standsOn: undefined } as unknown as Page
    // A page that is gone asks the device for nothing any more.
    const store = await storeHere({
      open: openOnDevice,
      newId: countedIds(`moved-${(opened += 1)}`),
      later: (again) => void later(() => !page.isGone && again()),
    })
    const sending = outbox({
      store,
      senders: { entry: writingSender(fhir, () => undefined) },
      alone: aloneByLock(setting.locks ? locks : undefined),
      name: `${name}:outbox`,
      chance: () => 0.5,
      after: (_, again) => later(again),
    })
    Object.assign(page, { store, outbox: sending })
    sits(page, place === undefined ? undefined : await draftAt(store, place))
    return page
  }

  async function draftAt(store: DraftStore, place: number): Promise<Draft<Filled> | undefined> {
    const drafts = await draftsIn(store)
    return drafts.length === 0 ? undefined : drafts[place % drafts.length]
  }

  async function draftsIn(store: DraftStore): Promise<Draft<Filled>[]> {
    return (await store.list()).drafts as Draft<Filled>[]
  }

  function edit(page: Page): void {
    const words = `words ${(edits += 1)}`
    written.set(words, { over: page.standsOn, isAcknowledged: false })
    Object.assign(page, { standsOn: words })
    page.editor.change({ ...page.editor.current().draft.body, ...filledWith(words) })
  }

  // The portal has had time to tell the truth: from here on its word counts.
  async function settle(page: Page): Promise<void> {
    await page.editor.settled()
    const { draft, keeping } = page.editor.current()
    const words = written.get(textOf(draft))
    if (words && (keeping.at === 'device' || keeping.at === 'copy')) words.isAcknowledged = true
  }

  // Somebody who looks at the device and touches nothing.
  const looking = await storeOnDevice(name)
  await plant(name, strange)
  const pages: Page[] = [await openPage(), await openPage()]

  async function happens(event: Event): Promise<void> {
    const number = 'page' in event ? event.page : 0
    const page = pages[number]!
    switch (event.what) {
      case 'edit':
        return edit(page)
      case 'burst':
        for (let key = 0; key < 3; key += 1) edit(page)
        return undefined
      case 'settle':
        return settle(page)
      case 'done':
        // Nobody can finish a page that nothing was written on.
        if (page.standsOn !== undefined && (await page.editor.finish())) await settle(page)
        return undefined
      case 'new':
        return sits(page, undefined)
      case 'open':
        return sits(page, await draftAt(page.store, event.place))
      case 'reload':
        page.isGone = true
        page.outbox.stop()
        pages[number] = await openPage(event.place)
        return undefined
      case 'send':
        return page.outbox.send()
      case 'send and go on':
        return void background.push(page.outbox.send())
      case 'time passes': {
        const due = [...timers]
        timers.clear()
        for (const again of due) again()
        return undefined
      }
      case 'weather':
        return clinic.sky.change(event.weather)
      case 'token gone':
        token = undefined
        return undefined
      case 'disk':
        diskIsFull = event.full
        return undefined
      case 'storage':
        storageIsDenied = event.denied
        return undefined
      case 'clock':
        setBy += event.minutes
        return undefined
      case 'older records':
        return asFirstPortal(name)
      case 'newer portal':
        return byNewerPortal(name)
      case 'clinic writes':
        return clinicWrites(event.place)
    }
  }

  // Words of somebody else: nothing the person does may write over them.
  function clinicWrites(place: number): void {
    const entries = entriesAt(clinic, written)
    const before = entries[place % entries.length]
    if (!before) return
    const words = `clinic ${(edits += 1)}`
    written.set(words, { over: wordsOf(before), isAcknowledged: true })
    clinic.fhir.seed([
      {
        ...before,
        extension: [{ url: extensions.writtenAs, valueString: 'somebody:1' }],
        item: [{ linkId: 'words', answer: [{ valueString: words }] }],
      },
    ])
  }

  /** Where words are now: on the device, and as the newest version of something at the clinic. */
  async function whereabouts(): Promise<{ device: string[]; clinic: string[]; unreadable: number }> {
    const { drafts, unreadable } = await looking.list()
    const there = entriesAt(clinic, written).map(wordsOf)
    return { device: (drafts as Draft<Filled>[]).map(textOf), clinic: there, unreadable }
  }

  /** What stays on the device although nothing hinders it any more, each with where it stands. */
  async function leftHere(): Promise<string[]> {
    return (await draftsIn(looking)).map(({ state }) => ('because' in state ? state.because : state.at))
  }

  /** Words the person was told are safe, of which neither they nor what was written in their place is anywhere. */
  async function lost(): Promise<string[]> {
    const { device, clinic: there } = await whereabouts()
    const safe = new Set<string>()
    for (const words of [...device, ...there]) {
      let each: string | undefined = words
      while (each !== undefined && !safe.has(each)) {
        safe.add(each)
        each = written.get(each)?.over
      }
    }
    return [...written].flatMap(([words, { isAcknowledged }]) => (isAcknowledged && !safe.has(words) ? [words] : []))
  }

  /** Fair weather, room on the disk, and every draft finished and tried again until nothing moves any more. */
  async function allIsWell(): Promise<void> {
    diskIsFull = false
    storageIsDenied = false
    clinic.sky.change({ kind: 'reachable' })
    await rest()
    await happens({ what: 'time passes' })
    for (const { store } of pages) while (!store.isDurable) await new Promise((looked) => setImmediate(looked))
    await rest()
    for (const page of pages) await settle(page)
    const [{ store, outbox: sending }] = pages as [Page]
    for (let round = 0; round < 3; round += 1) {
      for (const draft of await draftsIn(store)) await store.move(draft.id, draft.revision, finished(draft).state)
      await sending.send()
    }
  }

  async function rest(): Promise<void> {
    for (const { page, editor } of editors) if (!page.isGone) await editor.settled()
    while (background.length > 0) await Promise.all(background.splice(0))
  }

  async function close(): Promise<void> {
    for (const { page } of editors) page.outbox.stop()
    await rest()
    for (const store of new Set(editors.map(({ page }) => page.store))) store.close()
    looking.close()
  }

  /** A record of a portal nobody here knows lay there from the beginning. */
  async function isStrangeUntouched(): Promise<boolean> {
    const record = (await recordsOf(name)).find(({ id }) => id === strange.id)
    return isDeepStrictEqual(record, strange)
  }

  return { happens, whereabouts, leftHere, lost, allIsWell, isStrangeUntouched, close, written }
}

function textOf({ body }: Draft<Filled>): string {
  const answer = body.answers.words
  return answer?.kind === 'text' ? answer.text : ''
}

function entriesAt(clinic: MockClinic, written: ReadonlyMap<string, unknown>): QuestionnaireResponse[] {
  return clinic.fhir
    .all('QuestionnaireResponse')
    .filter((resource) => resource.resourceType === 'QuestionnaireResponse')
    .filter((response) => written.has(wordsOf(response)))
}

function wordsOf(response: QuestionnaireResponse): string {
  return response.item?.[0]?.answer?.[0]?.valueString ?? ''
}
