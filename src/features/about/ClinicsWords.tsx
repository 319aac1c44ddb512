import { inLanguage, type AboutPart } from '#clinic/clinic.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { Sentence } from '#ui/Sentence.tsx'

/** A part of the page in the clinic's own words, a paragraph a line; in ours where it gave none. */
export function ClinicsWords({ part, ours }: { part: AboutPart; ours: string }) {
  const { about, phone } = useClinic()
  const language = useLanguage()
  const theirs = about?.[part]
  const paragraphs = (theirs ? inLanguage(theirs, language) : ours).split(/\n+/).filter((line) => line.trim())
  return paragraphs.map((paragraph) => (
    <p key={paragraph} dir="auto">
      <Sentence phones={[phone]}>{paragraph}</Sentence>
    </p>
  ))
}
