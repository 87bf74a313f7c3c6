/// Pages that try, in every way that a page has, to reach a neighbour.
enum HostilePage {
  /// How the neighbour at a port can be written down.
  static func names(_ port: Int) -> [String] {
    [
      "127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1", "0.0.0.0", "[::]",
      "[::ffff:127.0.0.1]", "neighbour.localhost", "agency.test", "www.agency.test", "agency.test.",
      "neighbour.test",
    ].map { "\($0):\(port)" }
  }

  /// The page with all ways that do not lead away from it.
  static func everything(_ port: Int) -> String {
    let names = names(port).map { "'\($0)'" }.joined(separator: ",")
    return """
      <body><iframe name=inside></iframe><script>
      const port = \(port), names = [\(names)];
      const attempt = f => { try { f() } catch {} };
      const add = (tag, fields, to) => attempt(() => {
        to.append(Object.assign(document.createElement(tag), fields));
      });
      const quiet = p => p.catch(() => {});
      for (const name of names) {
        const at = 'http://' + name;
        quiet(fetch(at + '/fetch'));
        quiet(fetch(at + '/opaque', {mode: 'no-cors', keepalive: true}));
        quiet(fetch('https://' + name + '/secure', {mode: 'no-cors'}));
        attempt(() => navigator.sendBeacon(at + '/beacon', 'x'));
        attempt(() => {
          const x = new XMLHttpRequest();
          x.open('GET', at + '/synchronous', false);
          x.send();
        });
        for (const tag of ['img', 'iframe', 'script', 'embed', 'video', 'audio', 'source'])
          add(tag, {src: at + '/' + tag}, document.body);
        add('object', {data: at + '/object'}, document.body);
        for (const rel of ['stylesheet', 'prefetch', 'preconnect', 'dns-prefetch', 'preload',
                           'modulepreload', 'prerender', 'icon', 'manifest'])
          add('link', {rel, as: 'script', href: at + '/' + rel}, document.head);
        attempt(() => new WebSocket('ws://' + name + '/'));
        attempt(() => quiet(new WebTransport('https://' + name + '/').ready));
        attempt(() => new EventSource(at + '/events'));
        attempt(() => window.open(at + '/window'));
        add('form', {action: at + '/form', method: 'post', target: 'inside'}, document.body);
        add('form', {action: at + '/form', method: 'post', target: '_blank'}, document.body);
        const link = document.createElement('a');
        Object.assign(link, {href: at + '/link', ping: at + '/ping', target: '_blank'});
        attempt(() => link.click());
        for (const server of ['stun:' + name, 'turn:' + name, 'turn:' + name + '?transport=tcp',
                              'turns:' + name])
          attempt(() => {
            const peer = new RTCPeerConnection(
              {iceServers: [{urls: server, username: 'a', credential: 'b'}]});
            peer.createDataChannel('x');
            peer.createOffer().then(offer => peer.setLocalDescription(offer));
          });
      }
      for (const form of document.forms) attempt(() => form.submit());
      (async () => {
        const one = new RTCPeerConnection(), two = new RTCPeerConnection();
        one.createDataChannel('x');
        await one.setLocalDescription(await one.createOffer());
        await two.setRemoteDescription(one.localDescription);
        await one.setRemoteDescription(await two.createAnswer());
        for (const host of ['127.0.0.1', '::1'])
          for (const kind of ['udp 2122260223 ' + host + ' ' + port + ' typ host',
                              'tcp 2122260223 ' + host + ' ' + port + ' typ host tcptype passive'])
            await one.addIceCandidate(
              {candidate: 'candidate:1 1 ' + kind, sdpMid: '0', sdpMLineIndex: 0});
      })().catch(() => {});
      quiet(navigator.serviceWorker ? navigator.serviceWorker.register('/worker.js')
                                    : Promise.reject());
      attempt(() => new Worker('/worker.js'));
      attempt(() => new SharedWorker('/worker.js'));
      const rules = {source: 'list', eagerness: 'immediate', urls: names.map(n => 'http://' + n)};
      add('script', {type: 'speculationrules',
                     textContent: JSON.stringify({prefetch: [rules], prerender: [rules]})},
          document.head);
      for (const place of ['file:///etc/passwd', 'chrome://version', 'view-source:file:///etc/passwd']) {
        add('iframe', {src: place}, document.body);
        quiet(fetch(place).then(r => r.text()).then(t => document.body.append('sto' + 'len ' + t)));
      }
      document.body.append('all tried');
      </script>
      """
  }

  /// A worker that tries for itself.
  static func worker(_ port: Int) -> String {
    """
    try { importScripts('http://127.0.0.1:\(port)/import') } catch {}
    fetch('http://127.0.0.1:\(port)/worker', {mode: 'no-cors'}).catch(() => {});
    try { new WebSocket('ws://localhost:\(port)/') } catch {}
    """
  }

  /// Pages that lead away, by what they are.
  static func waysOut(_ target: String) -> [(String, PageServer.Answer)] {
    [
      ("a redirect", .redirect(target)),
      ("a meta element", .page("<meta http-equiv=refresh content='0;url=\(target)'>x")),
      (
        "a header",
        .init(fields: [("content-type", "text/html"), ("refresh", "0;url=\(target)")], body: "x")
      ),
      ("a script", .page("<script>location = '\(target)'</script>x")),
      ("a late script", .page("<script>setTimeout(() => location = '\(target)', 200)</script>x")),
      (
        "a form",
        .page(
          "<form method=post action='\(target)'></form><script>document.forms[0].submit()</script>"
        )
      ),
      ("a link", .page("<a href='\(target)'>x</a><script>document.links[0].click()</script>")),
      (
        "a download",
        .page("<a download=x href='\(target)'>x</a><script>document.links[0].click()</script>")
      ),
    ]
  }
}
