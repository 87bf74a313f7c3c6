/* The floor of a crawl: what fetching, parsing and remembering addresses cost if nothing else is done.
 *
 *   cc -O2 -o crawl-floor crawl-floor.c $(pkg-config --cflags --libs libcurl libxml-2.0)
 *   crawl-floor http://127.0.0.1:PORT/ [CONNECTIONS]
 *
 * One thread: libcurl's multi interface with connections that are kept alive, libxml2's SAX parser,
 * which collects the text, too, and a table of addresses. Pages of one host only; nothing is written.
 * Memory that cannot be had ends it. */
#include <curl/curl.h>
#include <libxml/HTMLparser.h>
#include <libxml/uri.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct buffer {
  char *bytes;
  size_t count, room;
};

struct fetch {
  CURL *handle;
  const char *address;
  char *base;
  struct buffer body, text;
  int hidden; /* how many scripts and styles are open */
};

static struct {
  char **slots; /* a power of two */
  size_t room, count;
  char **queue; /* all of them in the order in which they were found */
  size_t queue_room, next;
} known;

static const char *site;

static void *must(void *memory) {
  if (!memory) {
    fputs("out of memory\n", stderr);
    exit(1);
  }
  return memory;
}

static void append(struct buffer *buffer, const char *bytes, size_t count) {
  if (buffer->count + count > buffer->room) {
    buffer->room = 2 * (buffer->count + count) + 65536;
    buffer->bytes = must(realloc(buffer->bytes, buffer->room));
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
}

static char **slot(const char *address) {
  size_t hash = 1469598103934665603u;
  for (const char *byte = address; *byte; byte++)
    hash = (hash ^ (unsigned char)*byte) * 1099511628211u;
  size_t place = hash & (known.room - 1);
  while (known.slots[place] && strcmp(known.slots[place], address))
    place = (place + 1) & (known.room - 1);
  return &known.slots[place];
}

static void remember(const char *address) {
  if (2 * known.count >= known.room) {
    known.room = known.room ? 2 * known.room : 65536;
    free(known.slots);
    known.slots = must(calloc(known.room, sizeof(char *)));
    for (size_t i = 0; i < known.count; i++) *slot(known.queue[i]) = known.queue[i];
  }
  char **place = slot(address);
  if (*place) return;
  if (known.count == known.queue_room) {
    known.queue_room = known.queue_room ? 2 * known.queue_room : 4096;
    known.queue = must(realloc(known.queue, known.queue_room * sizeof(char *)));
  }
  *place = known.queue[known.count++] = must(strdup(address));
}

static int is_page(const char *address) {
  const char *end = strrchr(address, '.');
  return !end || strchr(end, '/') || !strncmp(end, ".html", 5);
}

static void take_link(struct fetch *fetch, const char *written, int is_base) {
  static const char *const other[] = {"#", "mailto:", "tel:", "javascript:", "data:"};
  for (size_t i = 0; i < sizeof other / sizeof *other; i++)
    if (!strncmp(written, other[i], strlen(other[i]))) return;
  xmlChar *escaped = xmlURIEscapeStr((const xmlChar *)written, (const xmlChar *)"/:?#[]@!$&'()*+,;=%");
  if (!escaped) return;
  const char *from = fetch->base && !is_base ? fetch->base : fetch->address;
  char *address = (char *)xmlBuildURI(escaped, (const xmlChar *)from);
  xmlFree(escaped);
  if (!address) return;
  if (is_base) {
    free(fetch->base);
    fetch->base = must(strdup(address));
  } else {
    address[strcspn(address, "#")] = 0;
    if (!strncmp(address, site, strlen(site)) && is_page(address)) remember(address);
  }
  xmlFree(address);
}

static int is_hidden(const xmlChar *name) {
  return !strcasecmp((const char *)name, "script") || !strcasecmp((const char *)name, "style");
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  struct fetch *fetch = context;
  fetch->hidden += is_hidden(name);
  int is_base = !strcasecmp((const char *)name, "base");
  for (; attributes && *attributes; attributes += 2)
    if (attributes[1] && (!strcmp((const char *)*attributes, "href") || !strcmp((const char *)*attributes, "src")))
      take_link(fetch, (const char *)attributes[1], is_base);
}

static void on_end(void *context, const xmlChar *name) {
  struct fetch *fetch = context;
  if (is_hidden(name) && fetch->hidden) fetch->hidden--;
}

static void on_text(void *context, const xmlChar *text, int count) {
  struct fetch *fetch = context;
  if (!fetch->hidden) append(&fetch->text, (const char *)text, (size_t)count);
}

static size_t on_body(char *bytes, size_t size, size_t count, void *context) {
  append(&((struct fetch *)context)->body, bytes, size * count);
  return size * count;
}

static void parse(struct fetch *fetch) {
  htmlSAXHandler events = {.startElement = on_start, .endElement = on_end, .characters = on_text, .cdataBlock = on_text};
  htmlParserCtxtPtr parser = must(htmlCreateMemoryParserCtxt(fetch->body.bytes, (int)fetch->body.count));
  htmlSAXHandler *own = parser->sax;
  parser->sax = &events;
  parser->userData = fetch;
  htmlCtxtUseOptions(parser, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  htmlParseDocument(parser);
  parser->sax = own;
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
}

int main(int count, char **arguments) {
  if (count < 2) {
    fputs("usage: crawl-floor ADDRESS [CONNECTIONS]\n", stderr);
    return 2;
  }
  int connections = count > 2 ? atoi(arguments[2]) : 6;
  site = arguments[1];
  curl_global_init(CURL_GLOBAL_ALL);
  remember(site);
  CURLM *multi = must(curl_multi_init());
  struct fetch *fetches = must(calloc((size_t)connections, sizeof *fetches));
  struct fetch **idle = must(calloc((size_t)connections, sizeof *idle));
  int idle_count = 0;
  long pages = 0, others = 0;
  double bytes = 0;
  for (int i = 0; i < connections; i++) {
    CURL *handle = fetches[i].handle = must(curl_easy_init());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &fetches[i]);
    curl_easy_setopt(handle, CURLOPT_PRIVATE, &fetches[i]);
    idle[idle_count++] = &fetches[i];
  }
  while (idle_count < connections || known.next < known.count) {
    while (idle_count > 0 && known.next < known.count) {
      struct fetch *fetch = idle[--idle_count];
      fetch->address = known.queue[known.next++];
      fetch->body.count = fetch->text.count = 0;
      fetch->hidden = 0;
      free(fetch->base);
      fetch->base = NULL;
      curl_easy_setopt(fetch->handle, CURLOPT_URL, fetch->address);
      curl_multi_add_handle(multi, fetch->handle);
    }
    int running, left, hasFinished = 0;
    curl_multi_perform(multi, &running);
    for (CURLMsg *message; (message = curl_multi_info_read(multi, &left));) {
      CURL *handle = message->easy_handle;
      struct fetch *fetch;
      long status = 0;
      const char *type = NULL;
      curl_easy_getinfo(handle, CURLINFO_PRIVATE, (char **)&fetch);
      curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
      curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
      bytes += (double)fetch->body.count;
      if (status == 200 && type && strstr(type, "html")) {
        pages++;
        parse(fetch);
      } else {
        others++;
      }
      curl_multi_remove_handle(multi, handle);
      idle[idle_count++] = fetch;
      hasFinished = 1;
    }
    if (!hasFinished && idle_count < connections) curl_multi_wait(multi, NULL, 0, 100, NULL);
  }
  printf("{\"pages\": %ld, \"others\": %ld, \"megabytes\": %.1f}\n", pages, others, bytes / 1e6);
  return 0;
}
