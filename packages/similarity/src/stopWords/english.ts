export const englishStopWords = `
a about above after again all also although am an and any are arent as at be because been before being below between both but by can cannot cant
could couldnt did didnt do does doesnt doing dont down during each either else etc even ever every few for from further get gets getting got had has have
having he her here hers herself him himself his how however i if in into is isnt it its itself just ll me might more most much must my myself no nor
not now of off often on once one only or other others our ours ourselves out over own per quite rather re really same shall she should shouldnt so some
still such than that thats the their theirs them themselves then there theres these they this those though three through to too two under until up upon us
very via was wasnt we well were what when where whether which while who whom whose why will with within without wont would yet you your yours yourself ve pls somewhere everywhere nothing something anything somebody back behind outside actually four five six seven eight nine ten later hello hi hey thanks thank ok okay yes yeah yep nope hmm test testing ditto idem same lol bla blah tbc none whatever dunno
`

export const englishWeakWords = `
need needs needed want wants wanted make makes making made create creating develop developing improve improving improvement better best good bad great
provide providing offer offering support supporting encourage encouraging promote promoting allow allowing let enable increase increasing reduce reducing
less new old big small little lot lots many thing things way ways people person persons everyone anyone someone everybody place places time times day days
week month year years town city towns cities area areas county local idea ideas project projects plan plans action actions problem problems issue issues lack stop
start keep keeping give giving take taking put set use using used go going come see know think try like love please help helping ensure
nobody first last long full half near around always never enough instead proper properly simple easy easier free hello hi thanks thank yes test okay idk dunno
`
