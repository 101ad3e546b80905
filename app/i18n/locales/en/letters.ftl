### Messages that have not arrived: the administrator's page.

letters = Exchange
    .text = Portal and registry speak to each other in messages. What does not arrive is sent again by itself, with longer and longer waits. What was refused, or failed twenty times, stands here until somebody has looked at the reason and sends it again. Nothing is lost.
letters-waiting = Not arrived yet
    .none = Every message has arrived.
letters-receiver = Receiver
letters-portal = Portal for citizens
letters-registry = Registry
letters-state = State
letters-state-waiting = Sent again by itself
letters-state-dead = Somebody must look
letters-count = Messages
letters-since = Written
letters-dead = Somebody must look
    .none = No message needs anybody to look.
letters-kind = Kind
letters-tries = Times tried
letters-behind = Later messages of this dossier that wait
letters-failure = What the receiver said last
letters-retry = Send again
letters-done = The message is sent again now. Later messages of its dossier follow in their order.
letters-gone = This message no longer waits here: somebody has sent it again, or it has arrived. Nothing was changed.
