// biome-ignore-all lint/complexity/useArrowFunction: the oldest browsers know no arrows.
// biome-ignore-all lint/complexity/useOptionalChain: nor do they know what to make of `?.`.

// A browser that cannot read the page, or lacks what it needs, would show three dots for ever: it says why instead. Written for
// any browser and not bundled, since it has to run where nothing else does.
(function () {
  function tell() {
    var words = document.getElementById("too-old");
    if (!words) return;
    words.hidden = false;
    words.parentNode.querySelector("h1").hidden = true;
  }
  function look(cause, message) {
    var isOfCode =
      /^(Syntax|Type|Reference)Error$/.test((cause && cause.name) || "") || /SyntaxError/.test(message || "");
    // A part that does not come is a TypeError as well, in each browser by other words: then it is the hub that is away.
    var isOfWay = /fetch|import|load|network/i.test((cause && cause.message) || "");
    if (isOfCode && !isOfWay) tell();
  }
  if (!("noModule" in document.createElement("script"))) tell();
  addEventListener("error", function (event) {
    look(event.error, event.message);
  });
  addEventListener("unhandledrejection", function (event) {
    look(event.reason);
  });
})();
