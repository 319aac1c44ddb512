/** A number to dial: shown as written, left to right in every language, with a finger's room. */
export function Phone({ phone }: { phone: { number: string; shown: string } }) {
  return (
    <a className="together" href={`tel:${phone.number}`}>
      <bdi dir="ltr">{phone.shown}</bdi>
    </a>
  )
}
