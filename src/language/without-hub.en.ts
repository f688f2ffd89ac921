/** How things are with the hub, and how a phone gets to know the hub of its network, so that the page starts without it. A path of settings is parted by " › ". */
export const withoutHubEn = {
  "hub.looking": "Looking for the hub. Go on as ever: what you write is kept.",
  "hub.connected": "In touch with the hub",
  "hub.away": "The hub is not in reach. Go on as ever: what you write is kept, and passed on later.",
  "hub.unkept":
    "The hub cannot write anything down: its disk is full or broken. What you write is kept here, and passed on once it can.",
  "hub.full": "This device could not write down what the hub has for it. Free some space: it goes on by itself.",
  "hub.enough":
    "The hub has taken as much from you as it does in a day. What you write is kept here, and goes on little by little.",
  "hub.refused":
    "The hub does not share this community with this device yet. What you write is kept here; ask whoever looks after the hub.",
  "hub.over":
    "The hub tells this device nothing new any more: it has no say in the community now. What you write stays on this device.",

  "house.without-hub": "Without the hub",
  "without-hub.question": "How does Kith open without the hub?",
  "without-hub.sub":
    "A browser keeps a page for later only when it came safely, by https. Show this device once who vouches for the hub. From then on Kith opens here wherever you are.",
  "without-hub.next": "From {day} on this hub has another certificate",
  "without-hub.next.text":
    "A device that takes it before then notices nothing. One that does not is warned from that day on, and opens Kith only where it has an older copy, until it has taken it.",
  "without-hub.next.do": "Take the next certificate",
  "without-hub.next.how": "How to take it",
  "without-hub.works": "It already does",
  "without-hub.works.text":
    "This page came safely and is kept on this device. Put it on the home screen: in the browser’s menu, “Add to home screen” or “Install”.",
  "without-hub.only-here": "Only this computer reaches the hub",
  "without-hub.only-here.text":
    "Here Kith opens already. Start the hub with --host, and phones on the same Wi-Fi can come too.",
  "without-hub.none": "This hub speaks plain http alone",
  "without-hub.none.text":
    "Whoever runs it can start it with --host to change that. All the rest works: what you write is kept here and goes on when the hub is in reach.",
  "without-hub.away": "The hub is not in reach",
  "without-hub.away.text": "Come back to its Wi-Fi and open this page again.",
  "without-hub.own.text": "This hub has a certificate that devices trust anyway. Open the page by its safe address:",
  "without-hub.system": "What is this device?",
  "without-hub.system.android": "Android 11 or newer",
  "without-hub.system.samsung": "Samsung",
  "without-hub.system.android-old": "Android 7 to 10",
  "without-hub.system.iphone": "iPhone or iPad",
  "without-hub.system.computer": "A computer",
  "without-hub.get": "1. Take the certificate",
  "without-hub.get.do": "Take the certificate",
  "without-hub.get.text":
    "It can vouch for devices on a home network and for nothing else: no site of the internet, no bank, no shop. That is written in the certificate itself.",
  "without-hub.get.iphone": "Take it in Safari and tap Allow: the phone says that a profile was loaded.",
  "without-hub.install": "2. Let this device trust it",
  "without-hub.android":
    "Settings › Security and privacy › More security › Encryption and credentials › Install a certificate › CA certificate › Install anyway › kith-authority.crt",
  "without-hub.android.note":
    "The phone warns that somebody could watch you. That is true of certificates that can vouch for everything; this one cannot. Names differ a little from phone to phone: search the settings for “CA certificate”.",
  "without-hub.samsung":
    "Settings › Security and privacy › More security settings › Install from phone storage › CA certificate › Install anyway › kith-authority.crt",
  "without-hub.samsung.note":
    "The phone warns that somebody could watch you. That is true of certificates that can vouch for everything; this one cannot.",
  "without-hub.android-old":
    "Settings › Security › Encryption and credentials › Install from storage › kith-authority.crt › VPN and apps",
  "without-hub.android-old.note": "The phone may ask for a screen lock first.",
  "without-hub.iphone": "Settings › Profile downloaded › Install",
  "without-hub.iphone.then": "Settings › General › About › Certificate Trust Settings › Kith, switch on",
  "without-hub.iphone.note": "Both are needed: the first keeps the certificate, the second lets it count.",
  "without-hub.computer":
    "Browser settings › Privacy and security › Certificates › Authorities › Import › kith-authority.crt",
  "without-hub.computer.note":
    "Firefox keeps its own list. On a Mac, open the file and let Keychain Access always trust it; on Windows, open it and put it with the trusted root certificates.",
  "without-hub.then": "and then",
  "without-hub.compare": "Is it the hub’s own?",
  "without-hub.compare.text":
    "Whoever sets up the hub can read these letters from its own screen. The phone shows them as SHA-256 in the certificate’s details.",
  "without-hub.open": "3. Open the safe address",
  "without-hub.open.text":
    "If the browser warns, step 2 is not done yet: do not go on past the warning. If not, put the page on the home screen from the browser’s menu.",
  "without-hub.open.do": "Open {address}",
  "without-hub.same": "Who you are goes along",
  "without-hub.same.text":
    "To a browser the safe address is a new place. One tap takes you along, with everything that only this place keeps: you stay the same person, and this address falls silent.",
  "without-hub.same.move": "Go on there as who I am",
  "without-hub.same.do": "Add the new place as a device of mine",
  "without-hub.others": "For others in the room",
  "without-hub.scan": "Scan this on the same Wi-Fi to open these steps.",
};
