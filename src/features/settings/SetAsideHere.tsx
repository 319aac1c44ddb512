import { useTranslation } from 'react-i18next'
import { UnreadableHere } from '#care/UnreadableHere.tsx'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { asFile } from '#drafts/setAside.ts'
import { saveFile } from '#ui/saveFile.ts'

/** What lies here and does not open: how many, that it stays as it is, and a way to take it along. */
export function SetAsideHere({ unreadable, locked }: { unreadable: number; locked: number }) {
  const { t } = useTranslation(['device', 'portal'])
  const { store } = useDrafts()
  async function takeAlong() {
    const content = asFile(await store.setAside())
    saveFile({ name: `${t('portal:appointment')}.json`, type: 'application/json', content })
  }
  if (unreadable + locked === 0) return null
  return (
    <>
      {locked > 0 && <p>{t('locked', { count: locked })}</p>}
      <UnreadableHere count={unreadable} />
      {unreadable > 0 && (
        <p className="buttons">
          <button className="button" type="button" onClick={() => void takeAlong()}>
            {t('takeAside')}
          </button>
        </p>
      )}
    </>
  )
}
