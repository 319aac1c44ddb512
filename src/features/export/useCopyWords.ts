import { useTranslation } from 'react-i18next'
import type { LeftOut } from './copy.ts'
import type { CopyOptions } from './makeCopy.queries.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { crisisWords } from '#help/numbersToCall.ts'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'

/** What stands in the copy besides the person's own words, in their language. */
export function useCopyWords(): CopyOptions['words'] & { fileName: string } {
  const { t } = useTranslation(['export', 'portal', 'questions'])
  const language = useLanguage()
  const { zone, country } = useClinic()
  const dates = useDateWords(zone)

  function readMe(left: LeftOut): string {
    const lines = [t('readMe', crisisWords(country, language).blanks), ...leftInWords(left)]
    return `${lines.join('\n\n')}\n`
  }

  function leftInWords({ clinic, kinds, unsealed, aside }: LeftOut): string[] {
    return [
      ...(clinic ? [t('leftClinic')] : []),
      ...(kinds.length > 0 ? [t('leftKinds', { kinds: kinds.join(', ') })] : []),
      ...(unsealed > 0 ? [t('leftUnsealed', { count: unsealed })] : []),
      ...(aside > 0 ? [t('leftAside', { count: aside })] : []),
    ]
  }

  return {
    fileName: t('portal:appointment'),
    readMe,
    said: {
      language,
      yes: t('questions:yes'),
      no: t('questions:no'),
      unreadable: t('questions:unreadable'),
      workedOut: t('questions:workedOut'),
    },
    head: ({ isEntry, written, audience, isUnsent }) => [
      isEntry ? t('entry') : t('worksheet'),
      dates.dayOfYear(written),
      audience === 'onlyMe' ? t('forOnlyMe') : t('forTeam'),
      ...(isUnsent ? [t('notSentYet')] : []),
    ],
    opener: {
      lang: language,
      dir: languages[language].direction,
      title: t('openerTitle'),
      how: t('openerHow'),
      files: t('openerFiles'),
      secret: t('openerSecret'),
      open: t('openerOpen'),
      opening: t('openerOpening'),
      wrong: t('openerWrong'),
      opened: t('openerOpened'),
      shut: t('openerShut'),
      notOpened: t('openerNotOpened'),
      save: t('openerSave'),
    },
  }
}
