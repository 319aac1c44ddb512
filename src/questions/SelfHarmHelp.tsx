import { HelpBeside } from '#help/HelpBeside.tsx'
import { useLanguage } from '#i18n/format.ts'

/** Beside a question about harming oneself, always and whatever is answered: help, who reads the answer, and how soon. */
export function SelfHarmHelp() {
  return <HelpBeside language={useLanguage()} />
}
