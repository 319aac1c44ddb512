/** Whether questions come one at a time, or all on one page. */
export type Pace = (typeof paces)[number]
export const paces = ['one', 'all'] as const
