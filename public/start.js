// Theme and language before the first paint. Served as it stands: every word here is in the first load.
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

  // The build names each language's file on this script.
  var files = document.currentScript && document.currentScript.dataset
  var file = files && files[page.lang]
  if (file) {
    var link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  }

  // An app that cannot be loaded is said at once; where the host is there, loaded again, once for each build.
  document.addEventListener(
    'error',
    function (event) {
      if (event.target.localName !== 'script') return
      page.dataset.start = 'failed'
      var code = event.target.getAttribute('src')
      fetch('/', { cache: 'no-store' })
        .then(function (answer) {
          if (!answer.ok || sessionStorage.getItem('loaded-again') === code) return
          sessionStorage.setItem('loaded-again', code)
          location.reload()
        })
        .catch(function () {
          // No network, or storage denied: it stays as said.
        })
    },
    true,
  )

  // A device takes long over its first date: in turns, while the code is on its way.
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

  // A browser may refuse its storage.
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
