// Runs before the first paint: the chosen theme and language, and the few words that stand in index.html.
// Reads two keys and writes nothing. The words are those of src/i18n/locales/*/help.ts; a test compares them.
;(function () {
  var themes = { light: '#f2f0e9', dark: '#171817', 'low-light': '#080503' }
  var words = {
    es: {
      helpNow: 'Ayuda ahora',
      inDanger: '¿En peligro? Llame al 988 (oprima 2) o al 911.',
      opensSlowly: 'El portal tarda en abrirse. Vuelva a cargar esta página o llame a su clínica.',
    },
    ar: {
      helpNow: 'المساعدة الآن',
      inDanger: 'عند الخطر: الاتصال بالرقم 988 أو 911.',
      opensSlowly: 'يستغرق فتح البوابة وقتًا طويلًا. يمكن إعادة تحميل هذه الصفحة أو الاتصال بالعيادة.',
    },
  }
  var page = document.documentElement
  var theme = kept('theme')
  var language = kept('language') || preferred()

  if (Object.hasOwn(themes, theme)) {
    page.dataset.theme = theme
    document.querySelectorAll('meta[name="theme-color"]').forEach(function (meta) {
      meta.content = themes[theme]
    })
  }
  if (Object.hasOwn(words, language)) {
    page.lang = language
    page.dir = language === 'ar' ? 'rtl' : 'ltr'
    sayAsItArrives()
  }

  // The words of that language are fetched while the document is still read. The build names their files on this script.
  var files = document.currentScript && document.currentScript.dataset
  var file = files && files[page.lang]
  if (file) {
    var link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  }

  // An app that cannot be loaded is said at once, instead of after a while.
  document.addEventListener(
    'error',
    function (event) {
      if (event.target.localName === 'script') page.dataset.start = 'failed'
    },
    true,
  )

  // A browser may refuse its storage; then the device's own theme and language stand.
  function kept(key) {
    try {
      return localStorage.getItem(key) || ''
    } catch {
      return ''
    }
  }

  function preferred() {
    var known = navigator.languages.map(function (tag) {
      return tag.toLowerCase().split('-')[0]
    })
    return known.find(function (code) {
      return code === 'en' || Object.hasOwn(words, code)
    })
  }

  // The body is not there yet: each piece is said in the moment it is read, so no English is ever painted.
  function sayAsItArrives() {
    var observer = new MutationObserver(sayAll)
    observer.observe(page, { childList: true, subtree: true })
    document.addEventListener('DOMContentLoaded', said, { once: true })

    function said() {
      sayAll()
      observer.disconnect()
    }
  }

  function sayAll() {
    document.querySelectorAll('[data-words]').forEach(function (element) {
      var sentence = words[language][element.dataset.words]
      if (element.textContent === sentence) return
      element.replaceChildren.apply(element, sentence.split(/(988|911)/).map(numberOrText))
      if (element.dataset.words === 'helpNow') element.href = '/help/' + language + '/'
    })
  }

  function numberOrText(part) {
    if (!/^\d+$/.test(part)) return part
    var link = document.createElement('a')
    link.href = 'tel:' + part
    link.dir = 'ltr'
    link.textContent = part
    return link
  }
})()
