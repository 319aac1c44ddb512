/** The worksheets a person may begin without being asked, by what they are for. */
export const ownAccord = ['intention', 'comfort', 'ready', 'bring'] as const
export type OwnAccord = (typeof ownAccord)[number]

export function ownAccordOf(use: string | undefined): OwnAccord | undefined {
  return ownAccord.find((known) => known === use)
}
