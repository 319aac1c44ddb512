import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SecretField } from './SecretField.tsx'
import { useLanguage } from '#i18n/format.ts'
import { canonical, generatedPassphrase, isLongEnough } from '#vault/passphrase.ts'

/** Six words drawn by chance, or words of one's own; typed once more, so that a slip is found now and not later. */
export function ChoosePassphrase({ onChosen, action }: { onChosen: (passphrase: string) => void; action: string }) {
  const { t } = useTranslation('vault')
  const [isOwn, setOwn] = useState(false)
  const [own, setOwnWords] = useState('')
  const [again, setAgain] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { words, drawAgain } = useDrawnWords()
  const passphrase = isOwn ? own : (words ?? '')
  const isTooShort = isOwn && !isLongEnough(own)
  const isSame = passphrase !== '' && canonical(again) === canonical(passphrase)

  return (
    <form
      className="spaced"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isSame && !isTooShort) onChosen(passphrase)
        else setAsked(true)
      }}
    >
      {isOwn ? (
        <SecretField
          kind="passphrase"
          label={t('ownWords')}
          hint={t('ownWordsHint')}
          value={own}
          onChange={setOwnWords}
        />
      ) : (
        <>
          <p>{t('sixWords')}</p>
          <p className="secret" lang="en" dir="ltr" translate="no" data-secret="passphrase">
            {words}
          </p>
          <p className="small">{t('sixWordsKeep')}</p>
        </>
      )}
      <p className="buttons">
        {!isOwn && (
          <button className="button" type="button" onClick={drawAgain}>
            {t('drawAgain')}
          </button>
        )}
        <button
          className="button"
          type="button"
          onClick={() => {
            setOwn(!isOwn)
            setAgain('')
          }}
        >
          {t(isOwn ? 'useSixWords' : 'useOwnWords')}
        </button>
      </p>
      <SecretField kind="passphrase" label={t('typeAgain')} value={again} onChange={setAgain} />
      <div role="status">
        {isAsked && isTooShort && <p className="field-problem">{t('tooShort')}</p>}
        {isAsked && !isTooShort && !isSame && <p className="field-problem">{t('notTheSame')}</p>}
      </div>
      <p className="buttons">
        <button className="button" data-kind="primary" type="submit">
          {action}
        </button>
      </p>
    </form>
  )
}

// Drawn on this page and gone with it.
function useDrawnWords() {
  const language = useLanguage()
  const { data: words, refetch } = useQuery({
    queryKey: ['drawn words', language],
    queryFn: () => generatedPassphrase(language),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  })
  return { words, drawAgain: () => void refetch() }
}
