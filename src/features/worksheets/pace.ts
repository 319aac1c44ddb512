/** Whether questions come one at a time, or all on one page. */
export type Pace = 'one' | 'all'
