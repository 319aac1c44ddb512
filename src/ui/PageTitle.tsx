import { appNameOf } from '#clinic/appName.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'

/** The name of the page for the tab and the history: neutral, never what somebody wrote or what they are treated with. */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} – ${appNameOf(useClinic())}`}</title>
}
