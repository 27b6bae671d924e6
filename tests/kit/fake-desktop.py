"""A desktop for tests: owns the notification and screen-saver names on the session bus.

Prints one JSON line for each notification shown or closed; takes commands on stdin, one JSON object a line:
{"act": [id, "action key"]}, {"close": id}, {"lock": true|false}.
"""

import json
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NOTIFICATIONS = "org.freedesktop.Notifications"
SCREEN_SAVER = "org.gnome.ScreenSaver"


def say(**line):
    print(json.dumps(line), flush=True)


class Notifications(dbus.service.Object):
    def __init__(self, bus):
        self.name = dbus.service.BusName(NOTIFICATIONS, bus)
        super().__init__(bus, "/org/freedesktop/Notifications")
        self.last = 0

    @dbus.service.method(NOTIFICATIONS, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout):
        if not replaces:
            self.last += 1
        shown = int(replaces) or self.last
        say(event="shown", id=shown, app=str(app), title=str(summary), body=str(body), actions=[str(a) for a in actions])
        return dbus.UInt32(shown)

    @dbus.service.method(NOTIFICATIONS, in_signature="u")
    def CloseNotification(self, shown):
        say(event="closed", id=int(shown))
        self.NotificationClosed(shown, 3)

    @dbus.service.method(NOTIFICATIONS, out_signature="as")
    def GetCapabilities(self):
        return ["actions", "body", "body-markup", "persistence"]

    @dbus.service.method(NOTIFICATIONS, out_signature="ssss")
    def GetServerInformation(self):
        return ("fake-desktop", "tests", "1.0", "1.2")

    @dbus.service.signal(NOTIFICATIONS, signature="us")
    def ActionInvoked(self, shown, action):
        pass

    @dbus.service.signal(NOTIFICATIONS, signature="uu")
    def NotificationClosed(self, shown, reason):
        pass


class ScreenSaver(dbus.service.Object):
    def __init__(self, bus):
        self.name = dbus.service.BusName(SCREEN_SAVER, bus)
        super().__init__(bus, "/org/gnome/ScreenSaver")
        self.locked = False

    @dbus.service.method(SCREEN_SAVER, out_signature="b")
    def GetActive(self):
        return self.locked

    @dbus.service.signal(SCREEN_SAVER, signature="b")
    def ActiveChanged(self, active):
        pass


def main():
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SessionBus()
    notifications = Notifications(bus)
    saver = ScreenSaver(bus)

    def obey(channel, condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        command = json.loads(line)
        if "act" in command:
            shown, action = command["act"]
            notifications.ActionInvoked(dbus.UInt32(shown), action)
        if "close" in command:
            notifications.NotificationClosed(dbus.UInt32(command["close"]), 2)
        if "lock" in command:
            saver.locked = command["lock"]
            saver.ActiveChanged(saver.locked)
        return True

    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, obey)
    say(event="ready")
    loop.run()


main()
