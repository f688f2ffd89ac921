/** What the map says. */
export const screenWordsEn = {
  "map.screen.map": "Map",
  "map.screen.map.about": "The plan of the street, with the households that want to be on it",
  "map.screen.map.question": "Where is whose door?",
  "map.screen.map.sub": "A plan that you draw yourselves. Each household decides whether it is on it.",
  "map.screen.map.place": "Place our household",
  "map.screen.map.move": "Move our household",
  "map.screen.map.choose":
    "Where does {name} live? Tap the place on the plan, or move the mark with the arrow keys, or write how far it is.",
  "map.screen.map.here": "Our place: {x} % from the left, {y} % from the top. The arrow keys move it.",
  "map.screen.map.x": "From the left, %",
  "map.screen.map.y": "From the top, %",
  "map.screen.map.keep": "We live here",
  "map.screen.map.remove": "Take off",
  "map.screen.map.list": "On the plan",
  "map.screen.map.empty": "No household is on it yet. Begin with yours.",
  "map.screen.map.missing":
    "{count, plural, one {One household is not on it} other {# households are not on it}}: {count, plural, one {its own people place it} other {their own people place them}}.",
  "map.screen.map.change": "The plan itself",
  "map.screen.map.change.about":
    "Draw your street on a sheet of paper and take a picture of it. Every earlier plan stays and can be put up again, with the households on it; on a new one each places itself anew. What the camera wrote into the picture is left out.",
  "map.screen.map.picture": "The plan of the street that {name} put up",
  "map.screen.map.picture.choose": "Choose a picture",
  "map.screen.map.plain": "Show the plain street",
  "map.screen.map.fetch": "Fetch the plan",
  "map.screen.map.earlier": "Earlier plans",
  "map.screen.map.by": "Put up by {name}",
  "map.screen.map.again": "Put up again",
  "map.screen.map.no-room": "The picture could not be kept on this device. Try again.",
};
