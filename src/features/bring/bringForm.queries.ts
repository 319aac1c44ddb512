import { queryOptions } from '@tanstack/react-query'
import { portalForm } from '#care/publishedForm.queries.ts'

/** The few questions of the page. They are the portal's own: what was marked has its place among them. */
export function bringForm() {
  return queryOptions({
    queryKey: ['bring-form'],
    queryFn: () => portalForm('bring'),
    networkMode: 'always',
    staleTime: Infinity,
  })
}
