import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'

// The least that our mandatory libraries can be in one page: each does its one thing once, and one sentence is shown.

const queryClient = new QueryClient()
const router = createBrowserRouter([{ path: '*', Component: Answer }])
const root = document.getElementById('root')

await i18next.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { portal: { until: 'until {{time}} {{zone}}' } } },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

if (root) {
  createRoot(root).render(
    <I18nextProvider i18n={i18next}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>,
  )
}

function Answer() {
  const { t } = useTranslation('portal')
  const { data } = useQuery({ queryKey: ['time'], queryFn: () => Promise.resolve('9:30') })
  return data === undefined ? null : <p className="answer">{t('until', { time: data, zone: 'EST' })}</p>
}
