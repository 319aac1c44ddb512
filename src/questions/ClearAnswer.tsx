import { useTranslation } from 'react-i18next'

/** Leaves the question open again: radios and sliders have no way of their own to do that. */
export function ClearAnswer({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('questions')
  return (
    <p>
      <button
        className="button"
        data-kind="plain"
        type="button"
        onClick={({ currentTarget }) => {
          // The button goes with the answer; the place on the page must not go with it.
          currentTarget.closest('fieldset, .field')?.querySelector('input')?.focus()
          onClear()
        }}
      >
        {t('clear')}
      </button>
    </p>
  )
}
