import { withPhones } from './phonesIn.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { numbersToCall } from '#help/numbersToCall.ts'
import { telHref } from '#ui/Sentence.tsx'

/** Somebody's own words, as they wrote them, with every phone number in them to be dialled. */
export function CallableWords({ children }: { children: string }) {
  const { crisis, emergency } = numbersToCall(useClinic().country)
  const pieces = withPhones(children, [crisis.number, emergency.number])
  return (
    <p className="as-written" dir="auto">
      {pieces.map(({ text, number }, place) =>
        number ? (
          // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text are never reordered
          <a key={place} className="callable" href={telHref(number)}>
            <bdi dir="ltr">{text}</bdi>
          </a>
        ) : (
          text
        ),
      )}
    </p>
  )
}
