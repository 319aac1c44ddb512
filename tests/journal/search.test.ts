import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, soughtWords } from '../../src/features/journal/fold.ts'
import { journalIndex, type Searchable, type Sought } from '../../src/features/journal/journalIndex.ts'
import { journalSearch, type Findable } from '../../src/features/journal/journalSearch.ts'
import { foldedWithPlaces, matchIn } from '../../src/features/journal/matchIn.ts'
import { answering } from '../../src/features/journal/searching.ts'
import type { Searcher } from '../../src/features/journal/searcher.ts'

const zone = 'America/Detroit'

describe('what is folded', () => {
  test.each([
    ['Canción', 'cancion'],
    ['MAÑANA', 'manana'],
    ['straße', 'strasse'],
    ['أمل وإيمان وآمال', 'امل وايمان وامال'],
    ['مَدْرَسَة', 'مدرسه'],
    ['هــــدوء', 'هدوء'],
    ['على', 'علي'],
    ['سؤال شئ', 'سوال شي'],
    ['کیف', 'كيف'],
    ['٢٠٢٦', '2026'],
    ['don’t', "don't"],
    ['a\n\tb', 'a  b'],
  ])('%s is found as %s', (written, plain) => {
    expect(folded(written)).toBe(plain)
  })

  test('is the same sign by sign, and each sign knows where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { plain, origin } = foldedWithPlaces(text)
        expect(origin).toHaveLength(plain.length)
        expect(origin.every((place, index) => index === 0 || place >= (origin[index - 1] ?? 0))).toBe(true)
      }),
    )
    const mixed = 'El corazón late. قلبي هادئ، وأمل. Ένας ΟΔΟΣ'
    expect(foldedWithPlaces(mixed).plain).toBe(folded(mixed))
  })
})

describe('the match that is shown', () => {
  const marked = (text: string, typed: string) =>
    matchIn(text, soughtWords(typed))
      .filter(({ isMatch }) => isMatch)
      .map(({ text: match }) => match)

  test('is as it was written', () => {
    expect(marked('El corazón late', 'corazon')).toEqual(['corazón'])
    expect(marked('وفي قلبي أملٌ كبير', 'امل')).toEqual(['أملٌ'])
    expect(marked('One two one', 'ONE two')).toEqual(['One', 'two', 'one'])
  })

  test('stands in its surroundings, wherever in a long text it is; joined, the piece is a piece of it', () => {
    const text = `${'nothing here. '.repeat(500)}the lámp on the dock ${'and on. '.repeat(500)}`
    const stretches = matchIn(text, soughtWords('lamp'))
    expect(stretches.some(({ isMatch, text: match }) => isMatch && match === 'lámp')).toBe(true)
    const piece = stretches.slice(1, -1).map(({ text: one }) => one)
    expect(text).toContain(piece.join(''))
    expect(piece.join('').length).toBeLessThanOrEqual(200)
  })

  test('never fails, and loses nothing of a short text, whatever is written and sought', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        const stretches = matchIn(text, soughtWords(typed))
        const joined = stretches.map(({ text: one }) => one).join('')
        expect(text.endsWith(joined.replace(/^… /, ''))).toBe(true)
      }),
    )
  })
})

function entry(id: string, text: string, more: Partial<Searchable> = {}): Searchable {
  return { id, text, kind: 'free', cycleId: 'c1', begun: `2026-11-${id}T23:30:00.000Z`, mood: undefined, ...more }
}

describe('the index', () => {
  const index = journalIndex(zone)
  index.put([
    entry('05', 'Rain on the roof, and my sister laughing', { mood: 3 }),
    entry('06', 'La mañana fue tranquila', { kind: 'reflection', mood: 8 }),
    entry('07', 'كتبت عن البيت القديم', { cycleId: 'c2' }),
  ])

  test.each<[Sought, string[]]>([
    [{ words: 'rain' }, ['05']],
    [{ words: 'laugh sister' }, ['05']],
    [{ words: 'rain manana' }, []],
    [{ words: 'MANANA' }, ['06']],
    [{ words: 'بيت' }, ['07']],
    [{ words: '' }, ['07', '06', '05']],
    [{ words: '', kind: 'reflection' }, ['06']],
    [{ words: '', cycleId: 'c2' }, ['07']],
    [{ words: '', from: '2026-11-06' }, ['07', '06']],
    [{ words: '', from: '2026-11-06', to: '2026-11-06' }, ['06']],
    [{ words: '', leastMood: 4 }, ['06']],
    [{ words: '', mostMood: 4 }, ['05']],
    [{ words: 'rain', leastMood: 4 }, []],
  ])('%o finds %o', (sought, ids) => {
    expect(index.find(sought)).toEqual(ids)
  })

  test('letter by letter, back and forth, finds what it finds at once', () => {
    const words = ['rain', 'roof', 'sister', 'mañana', 'tranquila', 'بيت', 'البيت']
    const text = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((each) => each.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (texts, typed) => {
        const entries = texts.map((one, place) => entry(String(place + 10), one))
        const growing = journalIndex(zone)
        growing.put(entries)
        for (const whole of typed) {
          for (let end = 0; end <= whole.length; end++) {
            const fresh = journalIndex(zone)
            fresh.put(entries)
            const sought = { words: whole.slice(0, end) }
            expect(growing.find(sought)).toEqual(fresh.find(sought))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('what is gone is not found, what changed is found as it is now', () => {
    const changing = journalIndex(zone)
    changing.put([entry('05', 'rain'), entry('06', 'rain')])
    expect(changing.find({ words: 'rain' })).toEqual(['06', '05'])
    changing.remove(['06'])
    changing.put([entry('05', 'snow')])
    expect(changing.find({ words: 'rain' })).toEqual([])
    expect(changing.find({ words: 'snow' })).toEqual(['05'])
  })
})

describe('the search of the journal', () => {
  function searcherHere(): Searcher & { closed: boolean; put_: number } {
    const answer = answering()
    answer({ turn: 0, ask: 'begin', zone })
    const here = {
      closed: false,
      put_: 0,
      async put(entries: readonly Searchable[]) {
        here.put_ += entries.length
        answer({ turn: 1, ask: 'put', entries })
      },
      async remove(ids: readonly string[]) {
        answer({ turn: 2, ask: 'remove', ids })
      },
      find: async (sought: Sought) => answer({ turn: 3, ask: 'find', sought }).found,
      close() {
        here.closed = true
      },
    }
    return here
  }

  const findable = (id: string, text: string): Findable => ({
    id,
    source: {},
    asSearchable: () => entry(id, text, { begun }),
  })
  const begun = '2026-11-05T12:00:00.000Z'
  const breath = () => Promise.resolve()

  test('reads in what is new a little at a time, says how far it is, and what it found follows', async () => {
    const searcher = searcherHere()
    const search = journalSearch(async () => searcher, breath)
    const told: unknown[] = []
    search.subscribe(() => told.push(search.current().reading))
    await search.seek({ words: 'snow' })
    const many = Array.from({ length: 120 }, (_, place) => findable(String(place), place === 99 ? 'snow' : 'rain'))
    await search.feed(many)
    expect(search.current()).toEqual({ reading: undefined, found: ['99'], failed: false })
    expect(told).toContainEqual({ done: 50, all: 120 })
    expect(searcher.put_).toBe(120)
    await search.feed([...many, findable('200', 'snow')])
    expect(searcher.put_).toBe(121)
    await search.feed(many.slice(0, 50))
    expect(search.current().found).toEqual([])
  })

  test('told what there is at every drawing, it reads each entry once and comes to an end', async () => {
    const searcher = searcherHere()
    // As a worker answers: in a task of its own.
    const put = searcher.put
    searcher.put = async (entries) => {
      await new Promise((answered) => setTimeout(answered, 1))
      await put(entries)
    }
    const search = journalSearch(async () => searcher, breath)
    const many = Array.from({ length: 120 }, (_, place) => findable(String(place), 'snow'))
    let drawings = 0
    search.subscribe(() => {
      drawings += 1
      if (drawings < 1000) void search.feed([...many])
    })
    await search.feed(many)
    await search.seek({ words: 'snow' })
    expect(search.current()).toMatchObject({ reading: undefined, failed: false })
    expect(search.current().found).toHaveLength(120)
    expect(searcher.put_).toBe(120)
    expect(drawings).toBeLessThan(20)
  })

  test('closed, everything is gone from memory; it begins anew when it is fed again', async () => {
    const first = searcherHere()
    const second = searcherHere()
    const ready = [first, second]
    const search = journalSearch(async () => ready.shift() ?? searcherHere(), breath)
    await search.feed([findable('05', 'snow')])
    search.close()
    await Promise.resolve()
    expect(first.closed).toBe(true)
    await search.feed([findable('05', 'snow')])
    await search.seek({ words: 'snow' })
    expect(second.put_).toBe(1)
    expect(search.current().found).toEqual(['05'])
  })

  test('a search that the browser ends says so', async () => {
    const search = journalSearch(() => Promise.reject(new Error('no worker')), breath)
    await search.feed([findable('05', 'snow')])
    expect(search.current().failed).toBe(true)
  })
})
