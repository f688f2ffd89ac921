/** How what is coming gets into the calendar of a phone. A path of settings is parted by " › ". */
export const calendarEn = {
  "month.title": "What is coming, as a calendar",
  "month.question": "What is on, and when?",
  "month.sub": "What comes, and until when something waits for you.",
  "month.until": "until then:",
  "month.count": "{count, plural, one {one thing} other {# things}}",
  "month.back": "Back to {month}",
  "month.on": "On to {month}",
  "month.none": "Nothing in {month} yet.",
  "house.calendar": "In my calendar",
  "calendar.question": "How does this get into my calendar?",
  "calendar.sub":
    "The calendar of your phone can look here by itself, about once an hour, and ring before something begins. It needs an address, which you make here.",
  "calendar.away": "The hub is not in reach",
  "calendar.away.text": "Calendars ask the hub. Go back to its Wi-Fi and open this page again.",
  "calendar.only-here": "Only this computer reaches the hub",
  "calendar.only-here.text":
    "A calendar on this computer can use these addresses. For phones, start the hub with --host.",
  "calendar.own": "Mine",
  "calendar.own.text":
    "What waits for you and until when, your turns, what you took on, and agreements that you look at again. What is between a few people stays out.",
  "calendar.own.make": "Make an address for me",
  "calendar.own.made": "You have an address. It rings a day before something is due.",
  "calendar.own.secret": "Whoever has this address reads it: keep it for your own devices.",
  "calendar.own.renew": "Make a new address",
  "calendar.own.renewed": "This is a new address. The old one has stopped.",
  "calendar.own.withdraw": "Withdraw it",
  "calendar.own.withdrawn": "The address has stopped.",
  "calendar.own.here": "It belongs to this browser. Another one of yours makes an address of its own.",
  "calendar.everyone": "For everyone",
  "calendar.everyone.text":
    "When we meet, and on which days agreements are looked at again: titles and places, nothing about anybody. It rings an hour before a meeting.",
  "calendar.everyone.share": "Put it at the hub",
  "calendar.everyone.shared": "It is at the hub now. Everybody here finds this address on this page.",
  "calendar.everyone.secret": "Whoever has this address reads it, without being one of us.",
  "calendar.everyone.withdraw": "Take it away for everyone",
  "calendar.everyone.withdrawn": "It is not at the hub any more.",
  "calendar.failed": "The hub did not take it. Is it in reach?",
  "calendar.subscribe": "Subscribe on this device",
  "calendar.scan": "Scan this with your phone’s camera",
  "calendar.address": "Address",
  "calendar.system": "Which device is it for?",
  "calendar.system.iphone": "iPhone or iPad",
  "calendar.system.android": "Android",
  "calendar.system.computer": "Computer",
  "calendar.iphone":
    "Press “Subscribe on this device”, or scan the code, and confirm. Then open the Calendar app, press “Calendars” and the ⓘ beside it, and switch “Event Alerts” on: otherwise it does not ring.",
  "calendar.iphone.path":
    "Settings › Apps › Calendar › Calendar Accounts › Add Account › Other › Add Subscribed Calendar",
  "calendar.android":
    "Google Calendar asks from the internet and does not reach your home. The free app ICSx⁵ (F-Droid or Play Store) does: press + there, paste the address, and allow alarms.",
  "calendar.android.path": "ICSx⁵ › + › Address",
  "calendar.computer":
    "Thunderbird and Apple’s Calendar look at the address by themselves. Outlook on the web and Google Calendar do not reach it. For them, save the file under Meetings; it does not follow later changes.",
  "calendar.computer.path": "Thunderbird › New Calendar › On the Network",
  "calendar.cannot": "What it cannot do",
  "calendar.cannot.away":
    "Away from this Wi-Fi, or while the hub is off, your calendar shows what it last saw. It learns of changes when it is back.",
  "calendar.cannot.fresh":
    "The hub cannot read what we write. It has what your page brought it when it was last open in its reach; for everyone’s, anybody’s page.",
  "calendar.cannot.days": "After {days} days in which no page brought anything, the address stops.",
};
