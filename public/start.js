// Runs before the first paint: the chosen theme and language. index.html has its words in every language and shows the document's.
// Of localStorage it reads two keys and writes none.
;(function () {
  var themes = { light: '#f2f0e9', dark: '#171817', 'low-light': '#080503' }
  var directions = { en: 'ltr', es: 'ltr', ar: 'rtl' }
  var page = document.documentElement
  var theme = kept('theme')
  var language = kept('language') || preferred()

  if (Object.hasOwn(themes, theme)) {
    page.dataset.theme = theme
    document.querySelectorAll('meta[name="theme-color"]').forEach(function (meta) {
      meta.content = themes[theme]
    })
  }
  if (Object.hasOwn(directions, language)) {
    page.lang = language
    page.dir = directions[language]
    document.querySelector('link[rel="manifest"]').href = '/manifest-' + language + '.webmanifest'
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

  // An app that cannot be loaded is said at once, instead of after a while. Nothing is written yet that could be lost: where the
  // host is there, the page is loaded again, once for each build.
  document.addEventListener(
    'error',
    function (event) {
      if (event.target.localName !== 'script') return
      page.dataset.start = 'failed'
      loadAgain(event.target.getAttribute('src'))
    },
    true,
  )

  function loadAgain(code) {
    fetch('/', { cache: 'no-store' })
      .then(function (answer) {
        if (!answer.ok || sessionStorage.getItem('loaded-again') === code) return
        sessionStorage.setItem('loaded-again', code)
        location.reload()
      })
      .catch(function () {
        // Without a network, or where storage is denied, it stays as it is: said, with help in reach.
      })
  }

  // The device takes long over its first date. It has the time after the first paint, while the code is on its way; one thing at
  // a turn, so that a tap in between is heard.
  new PerformanceObserver(function (_paints, observer) {
    observer.disconnect()
    inTurn([
      function () {
        new Intl.Locale(page.lang).maximize()
      },
      function () {
        new Intl.NumberFormat(page.lang)
      },
      function () {
        new Intl.DateTimeFormat(page.lang)
      },
    ])
  }).observe({ type: 'paint', buffered: true })

  function inTurn(steps) {
    setTimeout(function () {
      steps[0]()
      if (steps.length > 1) inTurn(steps.slice(1))
    })
  }

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
      return Object.hasOwn(directions, code)
    })
  }
})()
