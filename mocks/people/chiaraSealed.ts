import type { DocumentReference } from '@medplum/fhirtypes'
import type { PersonRecord } from './record.ts'
import { sealedSystems, vaultRecipientExtension } from '../codes.ts'

// Made in the portal itself, by somebody who chose this passphrase: `lantern meadow copper violin harbor sugar`. The clinic has nothing but this.
const key = {
  id: 'bedf9cb06a7bac5ae18879a0663bdb3e11f75323',
  recipient: 'age10jlages239gyu0etw6cr5zkfu3az2fuv27pplwa7kld9fskzyf8s8wmzja',
  file: [
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBNOUczNm85VWpkYmVEL2RZclgzNTRnIDE1CjYwQWo1NkZ1c0hYK0pkbDd5WDBjVGFnU1',
    'RZMGZmelIzamdSdzdxRWxNaHMKLS0tIGVnOGRidXY0RTZxelZMLzJBRHdXdzg2T0xRVlU4c24yQm1GSnVsWFRlcFEK4Hn5hgOAX056zGIM81dW',
    'JOTtNCmrYPACShW8Cveiom2mJRNeuzlNBalBkAHvQXgSMQ1z2m5ILWmhDFejAntDIJM16aT0kWyffGv7mB29CEl88TsXqyag0IWneHK2ujEONW',
    'GWvdotQXfBaw==',
  ].join(''),
}

const entries = [
  {
    id: '572d9cf5-42af-4211-8677-2bd65d147fc9',
    mark: 'twVR4NHn2XwMojFenhXrqoUEFaRGo5DGr5DfkJLnG3k',
    file: [
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB2YXRad0dlWlQ0ekpYdmFwMlI1bUNBT3Y2NEYwMUZCeWNOWnVaOEdNNUNRCmpUdkxraW',
      'w1NVpvNHBkenM5L1lKLzhBa2ZkQ2hkc2JvOHhTaGxwTnpTT28KLS0tIFJaWmdXb1d2N1pOK0tzaGo5Q0N6NFNCNHR3VG9TSTlpSTZ3anRNeXN2',
      'KzAK48U7lcEL4dAMICSDncG+kPLxwgHMzj8uWMU7Ai1sRoDEbA59pP6d6eEzSq7lYsGNd6azlsXgmDLuxC9pQhJ57T1uz0HlIqTtIWOc920GGI',
      '/YleO2ePmSrLSxl4H/h6mEXjWIp7gQbigdLkyNbDv2PqmnrgdSecLG4M68mirYrInqejihnvOsg3qXGPGntsoj2HwRfhyRNSYMg0+RWCn33HwZ',
      'l4VG8mNlSfK2kPoZ1RMmPjQVQXBHBqVIbTVlFKUf0onWhhl9X/1aL/EZYdJXeiaZfmj1hyMR6zSmK55PLNKrwvBR1LKBGiP+04DshIver5W330',
      'TxK676oNZ0k+47aL3MfufcBP2aGTJd1oNSabbf/5dpxgVxKy5/ngfgemgOOqhhrNGjCv3Lq7KC9kpr7JFTfvBLNCrUH2/ieL/pBKofEA11qcFJ',
      'DsXcTL20swEule8OCcZeUFTSjA+24lzRMlmP0dgYTt8+lGlBsEvbqjMlKApKp+u00X3GEtMsdSB5ScK6ExDmaPVJy9bJD3tFzOm+vfWyvr72o1',
      'sNJ10ek7bYb5mFKu720IloryD0SLLRzLW1sRZQec9Nw1DZ/99o4pPD1P+5ELanbtMYPum8Xnv/exq/2Sy/5mk4MQwKzJH7KknzhddvJZs6XURQ',
      'UfxawZkFSOLk8E67XEOWz228CTy4sTghL9++QiuGPG4FabtEzI6gwPWro+wNe5pwetfHnBE5LYz0lDehosit5XexLbX6TWxDd118rP8gLyvwuw',
      'KpKgV84AnJeW3mbXcwXxviIuquRmPpXFEW5X8OmjiMTGcXmZShcQrBA1PlOOzUdfi1bo/mxDDDIi5Jj3xoM9xUnw022j472KMf6WlBoWbNlSE5',
      'BZUY6ujMcScjJC4vGYcoZNsx2e+cqCVNPOGTw8JlfloInPV2MjdfF4EoT8CZfNzk871ncMdtBCLsV+ixEVB+0OxWo3qESAVxy/2HqpToIDusfW',
      'CbArUT9Da/EJZrozhtjPIMuCX0HXalVgIwNtTH9REp47q1LGLDh9qtKuuHpuyQ5+iOHts0+FZOyfviC3Uzgs9GnF46Ixo9ahAVd7uShhqk/sDj',
      'yr+8aQ8wtO4I91tob217XaiY9aRnxRcTeS3tXTy5lN7ciYVnqll4/EAHnd8RzDvobd/VWhBWbYLzh/I+Im/ENOjpqU/vMcqMR5Z82I+XuLsnYD',
      'PyCbCMIA9mqcBwQQrwY23PGnLwevFBI8HAycHfjUcBpxBaIA62IqXlWkb1IoMEEgoxjJ/PaA4imwHPU1WmHbCaH9pgsyAdR2TbnWBgAPJGFmek',
      'd6OuoJXXYoJ3mXiwKWktmEnNuX2veNbaoW8Xlv1OO1/AIkxieoX0lmJGSFQdrWS2scrvbkufvEoQktsOJ1JDRKdfdhV1Joiky9Y+mlL13NjtVP',
      'mow6AxoALg0Kns86pkwvBK1EOtPPdnfXMjVf3X0i8cvy61Vj3GOjXzoQbXdONxsejkTOjBgy8RICgsMxduAzwnQYzUXaVOy8IWALjPm4YB3Q9S',
      'HTXRXlMhYRydH92iTNB9H+HbXjUj7Maj47QvQpxR+4jfiDOkUJdfeezf38SN8DvlGbuHv595nMx7XlTUqslZCSzkSCQq2YS4h53sccQ/XZjD5I',
      'ObEXjp7kRS1UwtFACW/o1EGZ4GWCWbaaXCLzzoU+cnHry8De5Fb4MGIzG/d9okMpwiL+Hx4c8Uuag2nYtaNXJtGsKsJc9LvoxXu5IqBFeyPyRa',
      'aY9OWuTF5/oA27k48nbZbDzOaCeetlCrMl0Mpe+/4sI2KO+JQ5vyVfhYp3Q2lcHLflZVa1f8dDg98CV7LRh4SMRatjlYqlgsMUmE0ml+/8g9dr',
      'j7c+l+2Auu0KZEiMmfuvlTU+tZFERoMx8syMEITcAfJ+Tk/i5466pS0r6KsrHaWLMK4mj7w9/8yorfKjoqT37TdHcaMpqv0IfdnWRmS8XHx3o9',
      'Ylr/lUq8pbAtRiMFp0pCWVE8X/Uv7w+WlHRoZYeG70mKeL71tqtIAtGAolitDrbblAY00gCGcpU832CfLdjCPEeyCKRmbr4Bue4f7UPNFUMUrn',
      'oZGuLzNASbKmb5OEG/FkaCG/gqeDsLT3evintZz3v+6fHjlagztFPCnkZiOvxU4y/8JhKJP634SlTyjU/WG5Rc8ksFB6zw3APgVyaFsLJerK/K',
      'jwqIMdmSufQ1+Nx8/+PDDDINO41nJWe2yVWQK28bXewd8KQsUjkrlzijR6ZyqFPqlZwvfb0EPqsN+ebFj1YNm9TDbXn5SjJHkBbvN1HyvQFVXz',
      'NiAHcFjcn39YZbZCdvZjXBPeM4AqyXWCwlqLmNmw54QCSjuqR87MYybuWlgYBQHdbSrbsCg9ENZFjCBi5S5uFgJOlDVRo+mnIkoeEXprNZf0JL',
      'FXp3pFz+8Y10kjbaagIEdrvzgTrMaNCrYD1MUr9u9WvH8mcV4mV/bx6PdCaRE5ztmF1MOpxzbciFS9RZh6K0kmb38wz7izQR5GLwalhQnx7p/4',
      '5OE+LGYmPoj+Zomn6pePtJqADdZABp1ChtXjG720KsP1xdnj2Rj0aE/685YnfB8jwmWWTRbJcl984WedXQg+NYicmKDNYN2jdYF6f1k4q3D6gK',
      'BBmCeeLImXagd67bOzAqQdPGYPq8qAn5BlbvnI+anaN5QXv1eN08rSMu/bhYAvK1gSVA/zgpL+b/i+o0KjgaoODuCaLjm5RLChKvaz+hl6QHmV',
      'OhghwGV3dTydGwdvIHOchVjcHVYw==',
    ].join(''),
  },
  {
    id: '6e10e8d0-e4f1-4506-bc8c-d1c8b47c2e5d',
    mark: 'UJ4Nv2sSRyQ4YA7rRDYqsBqlTYV7sV0Xn_ChJfKDV7E',
    file: [
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBwYTRYcmIwVDJJMThKV250OWZFa1pKOXR2SEVQY0d3Sm9peVhTS055K3gwCkJqUjlzRG',
      'hOODVuYnF3amxoeEFOdEJZcUhYZnZ5aWZsRzNCcEJtMXQydUkKLS0tIGdNN2hmdGw3OXVuMFJ1YmllU25NRTIrNHJFTzcxNE40R2Vib2d5NGMr',
      'bVEKvYJFHrzAMZezLw0j5QR7+V1IXD6ilOc+/aa7Z99yjxipxxH9fuyze/LeVobTKKh9Ev6CJgVJf/ZP6UA4JK7namkHxczDjtjHntekVpINb9',
      'd0yE0SXvxo0Q3T7kocGQqy4qlKHEIHA4YZXdK4JmYa7uyczJxQhXPywrZrPTL3+DBkCfz03L14Gm4/fZ/qUweqoHyPcsSYgL7nVW72xD+jITjO',
      'UOe48owyla3bxvDtZnpLEIlrmocbHW+/09+4m8cfn1TEMQFg9LY1lrC5UImfvidTzY7kmPJdhieBCHVTNIf9gZO0Gn+mPcLJFGS2MX14HjW8mP',
      'NsQrokjc2M0jq/FWN/ta+qeCdPJd5NF90u6oRgyHhIe3nWkx0LxJYn37eqWkxoDGL/qhELOYqbnlUFCjMWFQMUDde21Hnz82xNUeGtmHG6cBVY',
      'Q5deUcWLeqEzFYu/jdnKvMse/kMu6MLb3pKcMQQ3ak2dlAXyz7/jWLEvnSa4zEjbAkYumsTgq2mKs/GBBjbG2sTkJd/g6x7BA2AKlRmmYW6QPC',
      '/4JxHXS5LZn7FS8URbsJA5NL9p48itBYnrWwwXJc1WItXR9e8SAwruXI1NlKJ+vTcFrcepkQUcCCeVWe6C+JvGz9gbG4naXLzX1lhI5NFXrdqN',
      'AP3i6EAPS1RryNhYlLB+IvxHrcPdZo9Oe8VTHePU2dwHURCvgyF/rqtmj8GnS3jUXeVWAEOeGIzzYf/++DpWjQF8aQP4GB0cB+NTBwW5CyRxSD',
      'FXFl5R0UBxE2ZRwn3g8gBrAtxsP8JK6+OUkUNqxkihrtS8IgWe67l3tEWv7wumk+MXN4XYpR4wlNqTbUJ3Hn47xZZy8dDncGTwFAVMyCBLwI5S',
      'RKRjrQ5wtTtORC/Vcw9GLoPabQ5OB5tE/SZuXKzOzfWZX8A2XUKVhIdfxLyn8l99LmqcX7/6SOZ/T5T6QBtyE3q3RSunHbYC322V6RfqtxZ6DM',
      'gWxob9jEgZpY+LmOAnL7r4zj5mRprfttcUfapFJ17A1FhlWtbn5JKYayqU8KhZrUloWyEvTdRzUDlrttJP5SXl5OE8/IDsPlzABdWrSMy8yrq/',
      '9Nrma+Tjvf6uetR30BQ2hIgvoPdEOla00qyfIeez9bx+FUJVN9SeNxkN4Sve9hpcK2U9btkhSiSoCWIb+xNmVGyg78/EeVgVNUfhDpcT/M7UWT',
      'aYQ1nD+sH0DI0XWq8G8E7RqRU73EotL2p07RyzZni+Px7kCkfFjzAOfrXqIQ+P4M3sjzqmTGDLJM7fzSvOkQmcQzPVNTeb5MVwUpqK4UCZZQuA',
      'm/LhzDdYWYykRk5tpscdbPRH4DWp8c8/EjI3J9IwRUTIxHlxHl7kZBhWQXeSCaqtzcf7N8g/u7Q+4ArgM5W/NDoK65h7feyz5m30PcTjVrQjn0',
      '1PT4Z+4ZHqoLbbs1UQJXfDSFZ8Yf8XDWNO/kAMcKQi2j4uuKS5tGdJBvhiKQ8dung9sxiKvyHW3Z34XzPpHoe6yFVJqYJnFqkMNH6l58pyIoVj',
      'JhsCz3ezrR1E2WKUSUQMEsFHwMdBGna/OIBG2WOzUnLS9PGi2fctVU/CWO4mjLUV2/6ktmuvN+EztK6FDks3HabEL5Z1YCHl0+u14lXRqRgbo0',
      'wKiCqG4MMqLoa1rDtPou0EqqBcGQlEUGvHyyAyD/o9VePKWo6KKjfA2LqyuGpjFTb39kzqVoCgSdH9w3iMrgDGz+Ye0HM5JQOGxHk/YCIdp4ZN',
      'Z9KKCAMsJhQq3aWV9PR737z7B9HbrIMUiH+oFa4CTgStty/aYYm+0IX/ecHhfKW85VQqFnEGf/1pEn845soaG/azJwccqDhCTNjHuo9AW8frDu',
      'A8GsjTpdOjjuZ6n6X+jvdlCs6y8fHOXcDlIZ511PHSWptunoieKNM9dL4Un9GXIcbWprBtf9oS2C5tRw1bynQtTFZx88k4qsD2PGiTRhtB3BYN',
      'JzjchopjXyUB+kMRhDMlug7Mmstj+2c8JVMfzp52vhm84c5/ijSzXyn6PEC5lZsJm+EWIsZFHf0Dlaf7eLXtPbIquY3su9P15GEk4I1eAqjrSR',
      'bdB+BhgSTQNmSLQmx+gZdqAYGz9fJNnMtwivTJ0y8/QaP9fub2+BUMo4Cy5ECchFTMGOTFSy+JWrY7vsNzOKChlve/VGDslO2Q3wnMlxpQ6sHG',
      'bSnpT26YI/Zr01KUevgjkPK4mEDLpyXh3DJ/YmJQN54Tlx5gZU2HHScicR+70DBg4fhbYngFndRGCi2M0srX8JPdj5ADmT2v3coA1ExLFHtEMI',
      'dkHhjHiPHqoWCGeshvS11lEbKvyH6EB7sIcFTJodbtYIaLfqmEWVc7m7WdOWMMt/3/unCz4vHKflyXv3+uQCZaSN26+bdrGKVypqxZydcOggvN',
      'h0LLWDMDsKzP9rVZf61uX/Zch1HL2Fh7Do58xsG/dsWjbmg4y6F3D6/HntWtMPi3hSZdENkkXr5PqsLReqOs96AzIFMHmBMYZmLiQuhJxf7sj+',
      'Rlz77Cgi3Swq4DM/BIj3D2Zx48UqQhmo5GdMHzgzlXjGSwCNB6ww8vzyK/4qHZWlG9o1yPipyAXYL227KNPJBHiYHuzWhDYDkJVyIjK8xsSXoT',
      'rOmgdxd2nZ3wbDqaZrbfgyHz51fPAb7COMLlh+s8G1XU28t9xVauSU1ARAGNWyEODYfw49wz6QMAig5PtR11mY0zqQncvWLOYV3NaolrnsEoQ3',
      'hWwES7c51ycMWYYGi+my7Apn42Vg==',
    ].join(''),
  },
]

const ageFile = 'application/age'
const veryRestricted = { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }

/** In: when the key and its entries arrived at the clinic, and the cycle they belong to. Out: them as it has them: no title, no word and no date of their own. */
export function sealedThings(record: PersonRecord, cycle: string, arrived: string): DocumentReference[] {
  const common = { resourceType: 'DocumentReference', status: 'current', subject: record.self } as const
  return [
    {
      ...common,
      id: key.id,
      meta: { lastUpdated: arrived },
      identifier: [{ system: sealedSystems.vaultKey, value: 'pt-c03d58.1' }],
      type: { coding: [{ system: sealedSystems.sealed, code: 'key' }] },
      extension: [{ url: vaultRecipientExtension, valueString: key.recipient }],
      content: [{ attachment: { contentType: ageFile, data: key.file } }],
    },
    ...entries.map(({ id, mark, file }): DocumentReference => ({
      ...common,
      id,
      meta: { lastUpdated: arrived },
      identifier: [
        { system: sealedSystems.writingId, value: id },
        { system: sealedSystems.sealedAs, value: mark },
      ],
      securityLabel: [{ coding: [veryRestricted] }],
      content: [{ attachment: { contentType: ageFile, data: file } }],
      context: { related: [{ reference: `CarePlan/${cycle}` }] },
    })),
  ]
}
