import type { Answers } from './answers.ts'
import type { Chance } from './chance.ts'

/** Plain sentences of nobody in particular, for people whose records are long. */
export function diaryOf(chance: Chance) {
  const sentences = () => [chance.pick(openings), chance.pick(middles), chance.pick(endings)].join(' ')
  const number = (from: number, to: number) => from + chance.below(to - from + 1)

  return {
    intention: (): Answers => ({
      hope: chance.pick(hopes),
      direction: chance.pick(['let-go', 'understand', 'meet-a-feeling', 'find-ease', 'reconnect', 'stay-open']),
      'in-the-way': chance.pick(obstacles),
      intention: chance.pick(intentions),
      readiness: number(3, 9),
    }),
    firstNotes: (): Answers => ({
      words: chance.pick(images),
      body: [chance.pick(['heavy', 'light', 'tired']), chance.pick(['calm', 'open', 'far-away'])],
      'mood-after': number(4, 8),
      keep: chance.pick(keepsakes),
      hard: chance.pick(['okay', 'okay', 'some-hard']),
    }),
    reflection: (): Answers => ({
      free: `${sentences()} ${chance.pick(images)}`,
      image: chance.pick(images),
      meaning: chance.pick(endings),
      'mood-now': number(4, 8),
      ask: chance.pick(questions),
    }),
    freeWriting: (): Answers => ({ words: sentences(), mood: number(3, 8) }),
    week: (): Answers => ({
      stayed: chance.pick(images),
      different: chance.pick(middles),
      hard: chance.pick(obstacles),
      mood: number(3, 8),
      sleep: number(2, 9),
      connection: number(3, 8),
      step: chance.pick(['keep', 'keep', 'change', 'set-down']),
    }),
    bring: (): Answers => ({ topics: chance.pick(questions), know: chance.pick(middles), try: chance.pick(steps) }),
    step: (): string => chance.pick(steps),
  }
}

const openings = [
  'Slept until the birds started.',
  'A slow morning, for once.',
  'Rain since yesterday.',
  'I walked home instead of taking the bus.',
  'The house was full today.',
  'Woke at four and lay there.',
  'Nothing much happened, which is new.',
  'I nearly cancelled dinner and then went.',
  'First day back at work.',
  'The neighbor’s radio was on again.',
  'I have been putting this off.',
  'The garden is waking up.',
]

const middles = [
  'I noticed my shoulders had come down by themselves.',
  'For about an hour I forgot to be on guard.',
  'I said what I wanted, and nobody minded.',
  'There was a quarrel, and it ended, and that was all.',
  'I let the phone ring and finished my tea.',
  'Something my therapist said came back while I was doing the dishes.',
  'I asked for help with the boxes.',
  'I could feel the old story starting and did not follow it far.',
  'It was a gray day and I did not fight it.',
  'I laughed at something silly and it stayed funny.',
  'My sister and I talked about small things for a long time.',
  'I sat on the back step until it got dark.',
  'I read ten pages and remembered them.',
  'I was sad without looking for the reason.',
]

const endings = [
  'I want to remember that.',
  'Not much, but mine.',
  'Tomorrow is another day; today was enough.',
  'I don’t know what it means yet.',
  'Perhaps I am allowed to be this slow.',
  'It passed.',
  'I would like more of this.',
  'I’ll bring it to the next session.',
  'It may be nothing.',
  'I went to bed early.',
  'That surprised me.',
  'I am keeping it here so that it doesn’t get lost.',
]

const images = [
  'A boat tied up, moving a little.',
  'A staircase that went down into warm water.',
  'My father’s coat on a hook.',
  'Snow falling upward.',
  'An orchard, very wide, with one lamp in it.',
  'A table laid for more people than I knew.',
  'A bell, far off, that did not want anything.',
  'Wet stones, each with its own color.',
  'A train that I let go past.',
  'A room with the window open.',
]

const hopes = [
  'To be less afraid of quiet evenings.',
  'To understand why I go numb at family dinners.',
  'A little more room between me and the worry.',
  'To grieve without hurrying.',
  'To find out what I want, not only what I don’t.',
  'Rest.',
]

const obstacles = [
  'Too many shifts.',
  'The anniversary.',
  'I keep checking the phone.',
  'Pain in my back, and being short with people.',
  'Old guilt, the usual shape.',
  'Money.',
]

const intentions = [
  'May I be held without earning it.',
  'I’m ready to put it down for an hour.',
  'Soft.',
  'May I look at it from the side.',
  'I’m ready to come home.',
  'May what is gone be gone kindly.',
]

const keepsakes = [
  'The bell.',
  'That I was not alone.',
  'The color of the water.',
  'My own voice, slow.',
  'The open window.',
]

const questions = [
  'Why I apologise before I speak.',
  'The dream with the coat, and what to tell my brother.',
  'How to rest without feeling I owe something.',
  'Whether to space the infusions further apart.',
]

const steps = [
  'When I get home from work, I will sit down for five minutes before anything else.',
  'When I wake up at night, I will write one line and put the pen away.',
  'When someone offers help, I will say “yes, please” once this week.',
  'When it is Sunday, I will walk to the river.',
  'When I feel the rush starting, I will name three things I can see.',
]
