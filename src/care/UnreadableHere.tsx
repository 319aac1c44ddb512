import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDrafts } from '#drafts/DraftsContext.tsx'

/** What lies on this device and does not open: how many, that it stays as it is, and what to do where a newer portal wrote it. */
export function UnreadableHere({ count }: { count: number }) {
  const { t } = useTranslation('portal')
  const { store, person } = useDrafts()
  const { data: isNewers } = useQuery({
    queryKey: ['drafts', person, 'of a newer portal'],
    queryFn: async () => (await store.setAside()).some(({ because }) => because === 'unknownFormat'),
    enabled: count > 0,
    networkMode: 'always',
  })
  if (count === 0) return null
  return (
    <>
      <p className="small">{t('unreadableHere', { count })}</p>
      {isNewers && (
        <>
          <p className="small">{t('newerHere')}</p>
          <p className="buttons">
            <button className="button" type="button" onClick={() => location.reload()}>
              {t('loadAgain')}
            </button>
          </p>
        </>
      )}
    </>
  )
}
