import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { lasting } from '#drafts/lasting.ts'

/** How long this browser keeps what is written here, as it answered when it was asked. */
export function HowLong() {
  const { t } = useTranslation('device')
  const { store } = useDrafts()
  const { data: lasts } = useQuery({ queryKey: ['lasting'], queryFn: lasting, networkMode: 'always', staleTime: 0 })
  return <p className="small">{store.isDurable ? lasts && t(`lasting_${lasts}`) : t('notDurable')}</p>
}
