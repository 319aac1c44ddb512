const drawings = {
  onward: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  device: 'M6 2.8h8v14.4H6ZM9 14.7h2',
  clinic: 'm3.5 10.6 4.2 4.2 8.8-9.3',
  waiting: 'M10 4v6l3.5 2M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  problem: 'M10 3.2 17.5 16.5h-15ZM10 8v4M10 14.3h.01',
  onlyMe: 'M4.5 9h11v7.5h-11ZM7 9V6.5a3 3 0 0 1 6 0V9',
  team: 'M9.8 7.2a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0ZM2.6 16c.3-3 2-4.6 4.6-4.6s4.3 1.6 4.6 4.6M12.6 4.8a2.6 2.6 0 0 1 0 4.8M14.2 11.7c1.9.5 3 2 3.2 4.3',
} as const

export type IconName = keyof typeof drawings

// Drawn in the direction of reading: turned around where that is right to left.
const turning: readonly IconName[] = ['onward', 'back']

/** A sign that repeats words standing beside it; screen readers pass it over. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true" viewBox="0 0 20 20" data-turns={turning.includes(name) ? '' : undefined}>
      <path d={drawings[name]} />
    </svg>
  )
}
