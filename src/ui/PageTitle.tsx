import { useClinic } from '#clinic/ClinicContext.tsx'

/** The name of the page for the tab and the history: neutral, never what somebody wrote or what they are treated with. */
export function PageTitle({ title }: { title: string }) {
  const { appName = 'Portal' } = useClinic()
  return <title>{`${title} – ${appName}`}</title>
}
