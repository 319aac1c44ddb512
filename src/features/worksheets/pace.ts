/** Whether questions come one at a time, or all on one page. */
export type Pace = 'one' | 'all'

// For as long as the page lives: nothing but theme and language is kept on a device for good.
let chosen: Pace = 'one'

export function chosenPace(): Pace {
  return chosen
}

export function choosePace(pace: Pace): void {
  chosen = pace
}
