import { queryOptions } from '@tanstack/react-query'
import { portalForm } from './publishedForm.queries.ts'

/** The form of a small step. It is the portal's own: a goal at the clinic holds just these parts. */
export function stepForm() {
  return queryOptions({
    queryKey: ['step-form'],
    queryFn: () => portalForm('step'),
    networkMode: 'always',
    staleTime: Infinity,
  })
}
