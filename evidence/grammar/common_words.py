"""Words that do not tell one subject from another: function words, light verbs, and what names of units are made of."""

FUNCTION = frozenset(
    """a an the this that these those its it their they them his her he she our we us you your my i who whom which whose what
    when where why how of in on at to by for from with without into onto over under after before during until since as than
    then there here and or but nor so yet if because while whereas although though unless per via amid among between against
    about around across through throughout within is are was were be been being am has have had having do does did done will
    would shall should may might can could must not no also only just even still already both each every all any some such
    other another same own very more most less least much many few now ever too again out up down off s t re ve ll
    it's however meanwhile therefore thus hence besides respectively together namely i.e e.g etc again further so-called
    said say says according whether whom including include includes plus versus vs one ones himself itself themselves
    """.split()
)
"""Words that carry grammar and no matter."""

LIGHT_VERBS = frozenset(
    """report reported post posted record recorded book booked register registered deliver delivered show showed shown see saw seen
    come came comes stand stood reach reached hit amount amounted total totalled totaled make made making take took taken bring brought
    generate generated produce produced give gave given get got gain gained hold held keep kept have put go went gone going
    announce announced publish published disclose disclosed state stated note noted tell told add added call called name named
    say said claim claimed find found mean meant represent represented account accounted constitute constituted equal equals equalled
    end ended begin began start started turn turned move moved change changed remain remained stay stayed become became continue continued
    compare compared follow followed lead led rank ranked place placed achieve achieved attain attained see sees seen mark marked
    print printed reveal revealed enjoy enjoyed suffer suffered earn earned win won lose lost spend spent cost pay paid set use used
    drive driven help helped thank due owing work worked driven look looked looks serve served run ran running offer offered
    expect expected forecast estimate estimated project projected guide guided plan planned
    swing swung narrow narrowed widen widened contribute contributed boast boasted comprise comprised yield yielded log logged
    """.split()
)
"""Verbs that say no more than that something was so."""

GENERIC = frozenset(
    """company group business unit segment division arm operation total overall consolidated whole entire firm holding inc corp
    corporation ltd limited plc co ag se sa nv enterprise figure number level amount line result performance item value basis term
    net reported actual current latest period quarter quarterly year yearly annual annually month monthly half interim fiscal financial
    first second third fourth last previous prior next full three six nine twelve time day week time billion million thousand
    percent per cent percentage point rate data comparison about roughly approximately nearly almost exactly just well
    strong weak sharp sharply slightly significantly slight significant solid robust modest steep steeply rapid rapidly good best worst record
    once main mainly largely mostly partly chiefly primarily particularly especially notably
    increase decrease rise fall growth decline drop gain loss jump improvement change pace up down
    according analyst market estimate consensus expectation forecast wall street guidance
    high low higher lower above below large small new old big key major minor average mean median
    yuan rmb dollar currency us$ cny euro money usd end ended ending reporting publication date
    activity activities contribution proceeds amount sum size scale
    """.split()
)
"""Words that narrow nothing down."""

SEGMENT_WORDS = frozenset(
    """cloud intelligence digital international domestic commerce retail logistics media entertainment service product device wearable
    health care healthcare consumer industrial energy power gas oil chemical material automotive vehicle car truck motor mobility travel
    leisure hospitality food beverage drink fashion apparel luxury beauty home garden office personal commercial corporate
    investment banking wealth asset management insurance payment finance financial capital lending credit card mortgage
    hardware software platform infrastructure network security data center server storage chip semiconductor memory display phone
    smartphone tablet computer laptop game gaming video music streaming advertising ad marketing subscription search social
    messaging online offline internet web mobile app application enterprise education training professional public private
    local core innovative innovation initiative new emerging growth market europe asia america africa north south east west
    american european asian chinese japanese german global worldwide overseas region regional country national
    wholesale direct distribution supply chain delivery instant quick express freight shipping air sea rail road marine
    aerospace defense space satellite science technology engineering research development design manufacturing production
    pharma pharmaceutical drug vaccine medical diagnostic biotech life laboratory clinical hospital patient
    mining metal steel copper gold iron ore coal lithium battery solar wind nuclear renewable electric utility water waste
    construction building property real estate housing hotel restaurant store shop outlet customer user client merchant
    other total group holding company unit segment division intelligent smart artificial ai
    transaction license licence maintenance support consulting solution system component part accessory equipment tool machine
    """.split()
)
"""What names of segments and markets are made of: with a capital they are still no names of somebody."""

RESTRICTIVE = frozenset(
    """external internal international overseas domestic foreign other ai related third-party third party own new used online offline
    paid free public private retail wholesale direct indirect premium standard recurring subscription service product
    excluding except non ordinary preferred hybrid local physical digital generative commercial residential industrial
    """.split()
)
"""Words that make a part of a whole."""

PLACES = {
    "china": "china", "chinese": "china", "mainland": "china", "america": "us", "american": "us", "us": "us", "usa": "us",
    "europe": "europe", "european": "europe", "germany": "germany", "german": "germany", "japan": "japan", "japanese": "japan",
    "india": "india", "indian": "india", "france": "france", "french": "france", "britain": "uk", "british": "uk", "uk": "uk",
    "asia": "asia", "asian": "asia", "africa": "africa", "african": "africa", "global": "world", "globally": "world",
    "world": "world", "worldwide": "world", "international": "abroad", "overseas": "abroad", "abroad": "abroad", "foreign": "abroad",
    "domestic": "home", "korea": "korea", "korean": "korea", "brazil": "brazil", "brazilian": "brazil", "canada": "canada",
    "canadian": "canada", "italy": "italy", "italian": "italy", "spain": "spain", "spanish": "spain", "mexico": "mexico",
    "mexican": "mexico", "australia": "australia", "australian": "australia", "taiwan": "taiwan", "taiwanese": "taiwan",
    "russia": "russia", "russian": "russia", "singapore": "singapore", "indonesia": "indonesia", "malaysia": "malaysia",
    "thailand": "thailand", "vietnam": "vietnam", "philippines": "philippine", "philippine": "philippine", "apac": "asia",
    "emea": "emea", "latin": "latam", "latam": "latam", "swiss": "switzerland", "switzerland": "switzerland", "dutch": "netherlands",
    "netherland": "netherlands", "swedish": "sweden", "sweden": "sweden", "turkey": "turkey", "turkish": "turkey",
}  # fmt: skip
"""Countries and regions by the words that mean them."""
