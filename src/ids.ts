/** A new id for something the person makes: UUID v4, also its id at the clinic. The only place that draws ids. */
export function newId(): string {
  return crypto.randomUUID()
}
