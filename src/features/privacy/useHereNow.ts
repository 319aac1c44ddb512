import { useQuery } from '@tanstack/react-query'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { placesHere, sizeHere } from '#vault/placesHere.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'

/** Which places the portal keeps for this person, and how much it all is; undefined while unknown, or where the browser does not tell. */
export function useHereNow() {
  const { person } = useDrafts()
  const { fhirBase } = useClinic()
  const { data } = useQuery({
    queryKey: ['here', person],
    queryFn: async () => {
      const whose = `${new URL(fhirBase, location.origin).href}|${person}`
      const [places, bytes] = await Promise.all([placesHere(whose), sizeHere()])
      return { places, bytes }
    },
    networkMode: 'always',
    staleTime: 0,
    // Other pages of this browser change it too, and nobody tells.
    refetchInterval: 3000,
  })
  return { places: data?.places, bytes: data?.bytes }
}
