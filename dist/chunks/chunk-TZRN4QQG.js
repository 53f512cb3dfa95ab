import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  digestFile,
  matcher,
  readChunks,
  readWhole
} from "./chunk-LUIHMKLR.js";
import {
  isHole
} from "./chunk-FI4ZALNG.js";
import {
  require_dist
} from "./chunk-AXARCNEW.js";
import {
  shippedPath
} from "./chunk-2IPRGKEF.js";
import {
  COLLECTED_KINDS,
  FORMATS
} from "./chunk-WQCSMYGS.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";
import {
  createMasker
} from "./chunk-A3EAYGRW.js";
import {
  findSensitive,
  isPlaceholder,
  secretWord
} from "./chunk-3GEX7RL5.js";
import {
  __commonJS,
  __toESM
} from "./chunk-PJTODSNN.js";

// node_modules/xmlchars/xml/1.0/ed5.js
var require_ed5 = __commonJS({
  "node_modules/xmlchars/xml/1.0/ed5.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CHAR = "	\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}";
    exports.S = " 	\r\n";
    exports.NAME_START_CHAR = ":A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
    exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\xB7\u0300-\u036F\u203F-\u2040";
    exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
    exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
    exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
    exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
    exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
    exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
    var TAB = 9;
    var NL = 10;
    var CR = 13;
    var SPACE3 = 32;
    exports.S_LIST = [SPACE3, NL, CR, TAB];
    function isChar(c) {
      return c >= SPACE3 && c <= 55295 || c === NL || c === CR || c === TAB || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isChar = isChar;
    function isS(c) {
      return c === SPACE3 || c === NL || c === CR || c === TAB;
    }
    exports.isS = isS;
    function isNameStartChar(c) {
      return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNameStartChar = isNameStartChar;
    function isNameChar(c) {
      return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
    }
    exports.isNameChar = isNameChar;
  }
});

// node_modules/xmlchars/xml/1.1/ed2.js
var require_ed2 = __commonJS({
  "node_modules/xmlchars/xml/1.1/ed2.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CHAR = "-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}";
    exports.RESTRICTED_CHAR = "-\b\v\f-\x7F-\x84\x86-\x9F";
    exports.S = " 	\r\n";
    exports.NAME_START_CHAR = ":A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
    exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\xB7\u0300-\u036F\u203F-\u2040";
    exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
    exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
    exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
    exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
    exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
    exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
    exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
    var TAB = 9;
    var NL = 10;
    var CR = 13;
    var SPACE3 = 32;
    exports.S_LIST = [SPACE3, NL, CR, TAB];
    function isChar(c) {
      return c >= 1 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isChar = isChar;
    function isRestrictedChar(c) {
      return c >= 1 && c <= 8 || c === 11 || c === 12 || c >= 14 && c <= 31 || c >= 127 && c <= 132 || c >= 134 && c <= 159;
    }
    exports.isRestrictedChar = isRestrictedChar;
    function isCharAndNotRestricted(c) {
      return c === 9 || c === 10 || c === 13 || c > 31 && c < 127 || c === 133 || c > 159 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isCharAndNotRestricted = isCharAndNotRestricted;
    function isS(c) {
      return c === SPACE3 || c === NL || c === CR || c === TAB;
    }
    exports.isS = isS;
    function isNameStartChar(c) {
      return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNameStartChar = isNameStartChar;
    function isNameChar(c) {
      return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
    }
    exports.isNameChar = isNameChar;
  }
});

// node_modules/xmlchars/xmlns/1.0/ed3.js
var require_ed3 = __commonJS({
  "node_modules/xmlchars/xmlns/1.0/ed3.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.NC_NAME_START_CHAR = "A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
    exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9\xB7\u0300-\u036F\u203F-\u2040";
    exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
    exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
    exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
    function isNCNameStartChar(c) {
      return c >= 65 && c <= 90 || c === 95 || c >= 97 && c <= 122 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8204 && c <= 8205 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNCNameStartChar = isNCNameStartChar;
    function isNCNameChar(c) {
      return isNCNameStartChar(c) || (c === 45 || c === 46 || c >= 48 && c <= 57 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256);
    }
    exports.isNCNameChar = isNCNameChar;
  }
});

// node_modules/saxes/saxes.js
var require_saxes = __commonJS({
  "node_modules/saxes/saxes.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.SaxesParser = exports.EVENTS = void 0;
    var ed5 = require_ed5();
    var ed2 = require_ed2();
    var NSed3 = require_ed3();
    var isS = ed5.isS;
    var isChar10 = ed5.isChar;
    var isNameStartChar = ed5.isNameStartChar;
    var isNameChar = ed5.isNameChar;
    var S_LIST = ed5.S_LIST;
    var NAME_RE = ed5.NAME_RE;
    var isChar11 = ed2.isChar;
    var isNCNameStartChar = NSed3.isNCNameStartChar;
    var isNCNameChar = NSed3.isNCNameChar;
    var NC_NAME_RE = NSed3.NC_NAME_RE;
    var XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    var XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
    var rootNS = {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
      __proto__: null,
      xml: XML_NAMESPACE,
      xmlns: XMLNS_NAMESPACE
    };
    var XML_ENTITIES = {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
      __proto__: null,
      amp: "&",
      gt: ">",
      lt: "<",
      quot: '"',
      apos: "'"
    };
    var EOC = -1;
    var NL_LIKE = -2;
    var S_BEGIN = 0;
    var S_BEGIN_WHITESPACE = 1;
    var S_DOCTYPE = 2;
    var S_DOCTYPE_QUOTE = 3;
    var S_DTD = 4;
    var S_DTD_QUOTED = 5;
    var S_DTD_OPEN_WAKA = 6;
    var S_DTD_OPEN_WAKA_BANG = 7;
    var S_DTD_COMMENT = 8;
    var S_DTD_COMMENT_ENDING = 9;
    var S_DTD_COMMENT_ENDED = 10;
    var S_DTD_PI = 11;
    var S_DTD_PI_ENDING = 12;
    var S_TEXT = 13;
    var S_ENTITY = 14;
    var S_OPEN_WAKA = 15;
    var S_OPEN_WAKA_BANG = 16;
    var S_COMMENT = 17;
    var S_COMMENT_ENDING = 18;
    var S_COMMENT_ENDED = 19;
    var S_CDATA = 20;
    var S_CDATA_ENDING = 21;
    var S_CDATA_ENDING_2 = 22;
    var S_PI_FIRST_CHAR = 23;
    var S_PI_REST = 24;
    var S_PI_BODY = 25;
    var S_PI_ENDING = 26;
    var S_XML_DECL_NAME_START = 27;
    var S_XML_DECL_NAME = 28;
    var S_XML_DECL_EQ = 29;
    var S_XML_DECL_VALUE_START = 30;
    var S_XML_DECL_VALUE = 31;
    var S_XML_DECL_SEPARATOR = 32;
    var S_XML_DECL_ENDING = 33;
    var S_OPEN_TAG = 34;
    var S_OPEN_TAG_SLASH = 35;
    var S_ATTRIB = 36;
    var S_ATTRIB_NAME = 37;
    var S_ATTRIB_NAME_SAW_WHITE = 38;
    var S_ATTRIB_VALUE = 39;
    var S_ATTRIB_VALUE_QUOTED = 40;
    var S_ATTRIB_VALUE_CLOSED = 41;
    var S_ATTRIB_VALUE_UNQUOTED = 42;
    var S_CLOSE_TAG = 43;
    var S_CLOSE_TAG_SAW_WHITE = 44;
    var TAB = 9;
    var NL = 10;
    var CR = 13;
    var SPACE3 = 32;
    var BANG = 33;
    var DQUOTE = 34;
    var AMP = 38;
    var SQUOTE = 39;
    var MINUS = 45;
    var FORWARD_SLASH = 47;
    var SEMICOLON = 59;
    var LESS = 60;
    var EQUAL = 61;
    var GREATER = 62;
    var QUESTION = 63;
    var OPEN_BRACKET = 91;
    var CLOSE_BRACKET = 93;
    var NEL = 133;
    var LS = 8232;
    var isQuote = (c) => c === DQUOTE || c === SQUOTE;
    var QUOTES = [DQUOTE, SQUOTE];
    var DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER];
    var DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET];
    var XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST];
    var ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
    function nsPairCheck(parser, prefix, uri) {
      switch (prefix) {
        case "xml":
          if (uri !== XML_NAMESPACE) {
            parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
          }
          break;
        case "xmlns":
          if (uri !== XMLNS_NAMESPACE) {
            parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
          }
          break;
        default:
      }
      switch (uri) {
        case XMLNS_NAMESPACE:
          parser.fail(prefix === "" ? `the default namespace may not be set to ${uri}.` : `may not assign a prefix (even "xmlns") to the URI ${XMLNS_NAMESPACE}.`);
          break;
        case XML_NAMESPACE:
          switch (prefix) {
            case "xml":
              break;
            case "":
              parser.fail(`the default namespace may not be set to ${uri}.`);
              break;
            default:
              parser.fail("may not assign the xml namespace to another prefix.");
          }
          break;
        default:
      }
    }
    function nsMappingCheck(parser, mapping) {
      for (const local of Object.keys(mapping)) {
        nsPairCheck(parser, local, mapping[local]);
      }
    }
    var isNCName = (name) => NC_NAME_RE.test(name);
    var isName = (name) => NAME_RE.test(name);
    var FORBIDDEN_START = 0;
    var FORBIDDEN_BRACKET = 1;
    var FORBIDDEN_BRACKET_BRACKET = 2;
    exports.EVENTS = [
      "xmldecl",
      "text",
      "processinginstruction",
      "doctype",
      "comment",
      "opentagstart",
      "attribute",
      "opentag",
      "closetag",
      "cdata",
      "error",
      "end",
      "ready"
    ];
    var EVENT_NAME_TO_HANDLER_NAME = {
      xmldecl: "xmldeclHandler",
      text: "textHandler",
      processinginstruction: "piHandler",
      doctype: "doctypeHandler",
      comment: "commentHandler",
      opentagstart: "openTagStartHandler",
      attribute: "attributeHandler",
      opentag: "openTagHandler",
      closetag: "closeTagHandler",
      cdata: "cdataHandler",
      error: "errorHandler",
      end: "endHandler",
      ready: "readyHandler"
    };
    var SaxesParser2 = class {
      /**
       * @param opt The parser options.
       */
      constructor(opt) {
        this.opt = opt !== null && opt !== void 0 ? opt : {};
        this.fragmentOpt = !!this.opt.fragment;
        const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
        this.trackPosition = this.opt.position !== false;
        this.fileName = this.opt.fileName;
        if (xmlnsOpt) {
          this.nameStartCheck = isNCNameStartChar;
          this.nameCheck = isNCNameChar;
          this.isName = isNCName;
          this.processAttribs = this.processAttribsNS;
          this.pushAttrib = this.pushAttribNS;
          this.ns = Object.assign({ __proto__: null }, rootNS);
          const additional = this.opt.additionalNamespaces;
          if (additional != null) {
            nsMappingCheck(this, additional);
            Object.assign(this.ns, additional);
          }
        } else {
          this.nameStartCheck = isNameStartChar;
          this.nameCheck = isNameChar;
          this.isName = isName;
          this.processAttribs = this.processAttribsPlain;
          this.pushAttrib = this.pushAttribPlain;
        }
        this.stateTable = [
          /* eslint-disable @typescript-eslint/unbound-method */
          this.sBegin,
          this.sBeginWhitespace,
          this.sDoctype,
          this.sDoctypeQuote,
          this.sDTD,
          this.sDTDQuoted,
          this.sDTDOpenWaka,
          this.sDTDOpenWakaBang,
          this.sDTDComment,
          this.sDTDCommentEnding,
          this.sDTDCommentEnded,
          this.sDTDPI,
          this.sDTDPIEnding,
          this.sText,
          this.sEntity,
          this.sOpenWaka,
          this.sOpenWakaBang,
          this.sComment,
          this.sCommentEnding,
          this.sCommentEnded,
          this.sCData,
          this.sCDataEnding,
          this.sCDataEnding2,
          this.sPIFirstChar,
          this.sPIRest,
          this.sPIBody,
          this.sPIEnding,
          this.sXMLDeclNameStart,
          this.sXMLDeclName,
          this.sXMLDeclEq,
          this.sXMLDeclValueStart,
          this.sXMLDeclValue,
          this.sXMLDeclSeparator,
          this.sXMLDeclEnding,
          this.sOpenTag,
          this.sOpenTagSlash,
          this.sAttrib,
          this.sAttribName,
          this.sAttribNameSawWhite,
          this.sAttribValue,
          this.sAttribValueQuoted,
          this.sAttribValueClosed,
          this.sAttribValueUnquoted,
          this.sCloseTag,
          this.sCloseTagSawWhite
          /* eslint-enable @typescript-eslint/unbound-method */
        ];
        this._init();
      }
      /**
       * Indicates whether or not the parser is closed. If ``true``, wait for
       * the ``ready`` event to write again.
       */
      get closed() {
        return this._closed;
      }
      _init() {
        var _a;
        this.openWakaBang = "";
        this.text = "";
        this.name = "";
        this.piTarget = "";
        this.entity = "";
        this.q = null;
        this.tags = [];
        this.tag = null;
        this.topNS = null;
        this.chunk = "";
        this.chunkPosition = 0;
        this.i = 0;
        this.prevI = 0;
        this.carriedFromPrevious = void 0;
        this.forbiddenState = FORBIDDEN_START;
        this.attribList = [];
        const { fragmentOpt } = this;
        this.state = fragmentOpt ? S_TEXT : S_BEGIN;
        this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot = this.sawRoot = fragmentOpt;
        this.xmlDeclPossible = !fragmentOpt;
        this.xmlDeclExpects = ["version"];
        this.entityReturnState = void 0;
        let { defaultXMLVersion } = this.opt;
        if (defaultXMLVersion === void 0) {
          if (this.opt.forceXMLVersion === true) {
            throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
          }
          defaultXMLVersion = "1.0";
        }
        this.setXMLVersion(defaultXMLVersion);
        this.positionAtNewLine = 0;
        this.doctype = false;
        this._closed = false;
        this.xmlDecl = {
          version: void 0,
          encoding: void 0,
          standalone: void 0
        };
        this.line = 1;
        this.column = 0;
        this.ENTITIES = Object.create(XML_ENTITIES);
        (_a = this.readyHandler) === null || _a === void 0 ? void 0 : _a.call(this);
      }
      /**
       * The stream position the parser is currently looking at. This field is
       * zero-based.
       *
       * This field is not based on counting Unicode characters but is to be
       * interpreted as a plain index into a JavaScript string.
       */
      get position() {
        return this.chunkPosition + this.i;
      }
      /**
       * The column number of the next character to be read by the parser.  *
       * This field is zero-based. (The first column in a line is 0.)
       *
       * This field reports the index at which the next character would be in the
       * line if the line were represented as a JavaScript string.  Note that this
       * *can* be different to a count based on the number of *Unicode characters*
       * due to how JavaScript handles astral plane characters.
       *
       * See [[column]] for a number that corresponds to a count of Unicode
       * characters.
       */
      get columnIndex() {
        return this.position - this.positionAtNewLine;
      }
      /**
       * Set an event listener on an event. The parser supports one handler per
       * event type. If you try to set an event handler over an existing handler,
       * the old handler is silently overwritten.
       *
       * @param name The event to listen to.
       *
       * @param handler The handler to set.
       */
      on(name, handler) {
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
      }
      /**
       * Unset an event handler.
       *
       * @parma name The event to stop listening to.
       */
      off(name) {
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = void 0;
      }
      /**
       * Make an error object. The error object will have a message that contains
       * the ``fileName`` option passed at the creation of the parser. If position
       * tracking was turned on, it will also have line and column number
       * information.
       *
       * @param message The message describing the error to report.
       *
       * @returns An error object with a properly formatted message.
       */
      makeError(message) {
        var _a;
        let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
        if (this.trackPosition) {
          if (msg.length > 0) {
            msg += ":";
          }
          msg += `${this.line}:${this.column}`;
        }
        if (msg.length > 0) {
          msg += ": ";
        }
        return new Error(msg + message);
      }
      /**
       * Report a parsing error. This method is made public so that client code may
       * check for issues that are outside the scope of this project and can report
       * errors.
       *
       * @param message The error to report.
       *
       * @returns this
       */
      fail(message) {
        const err = this.makeError(message);
        const handler = this.errorHandler;
        if (handler === void 0) {
          throw err;
        } else {
          handler(err);
        }
        return this;
      }
      /**
       * Write a XML data to the parser.
       *
       * @param chunk The XML data to write.
       *
       * @returns this
       */
      // We do need object for the type here. Yes, it often causes problems
      // but not in this case.
      write(chunk) {
        if (this.closed) {
          return this.fail("cannot write after close; assign an onready handler.");
        }
        let end = false;
        if (chunk === null) {
          end = true;
          chunk = "";
        } else if (typeof chunk === "object") {
          chunk = chunk.toString();
        }
        if (this.carriedFromPrevious !== void 0) {
          chunk = `${this.carriedFromPrevious}${chunk}`;
          this.carriedFromPrevious = void 0;
        }
        let limit = chunk.length;
        const lastCode = chunk.charCodeAt(limit - 1);
        if (!end && // A trailing CR or surrogate must be carried over to the next
        // chunk.
        (lastCode === CR || lastCode >= 55296 && lastCode <= 56319)) {
          this.carriedFromPrevious = chunk[limit - 1];
          limit--;
          chunk = chunk.slice(0, limit);
        }
        const { stateTable } = this;
        this.chunk = chunk;
        this.i = 0;
        while (this.i < limit) {
          stateTable[this.state].call(this);
        }
        this.chunkPosition += limit;
        return end ? this.end() : this;
      }
      /**
       * Close the current stream. Perform final well-formedness checks and reset
       * the parser tstate.
       *
       * @returns this
       */
      close() {
        return this.write(null);
      }
      /**
       * Get a single code point out of the current chunk. This updates the current
       * position if we do position tracking.
       *
       * This is the algorithm to use for XML 1.0.
       *
       * @returns The character read.
       */
      getCode10() {
        const { chunk, i } = this;
        this.prevI = i;
        this.i = i + 1;
        if (i >= chunk.length) {
          return EOC;
        }
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 55296) {
          if (code >= SPACE3 || code === TAB) {
            return code;
          }
          switch (code) {
            case NL:
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL;
            case CR:
              if (chunk.charCodeAt(i + 1) === NL) {
                this.i = i + 2;
              }
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL_LIKE;
            default:
              this.fail("disallowed character.");
              return code;
          }
        }
        if (code > 56319) {
          if (!(code >= 57344 && code <= 65533)) {
            this.fail("disallowed character.");
          }
          return code;
        }
        const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
        this.i = i + 2;
        if (final > 1114111) {
          this.fail("disallowed character.");
        }
        return final;
      }
      /**
       * Get a single code point out of the current chunk. This updates the current
       * position if we do position tracking.
       *
       * This is the algorithm to use for XML 1.1.
       *
       * @returns {number} The character read.
       */
      getCode11() {
        const { chunk, i } = this;
        this.prevI = i;
        this.i = i + 1;
        if (i >= chunk.length) {
          return EOC;
        }
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 55296) {
          if (code > 31 && code < 127 || code > 159 && code !== LS || code === TAB) {
            return code;
          }
          switch (code) {
            case NL:
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL;
            case CR: {
              const next = chunk.charCodeAt(i + 1);
              if (next === NL || next === NEL) {
                this.i = i + 2;
              }
            }
            /* yes, fall through */
            case NEL:
            // 0x85
            case LS:
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL_LIKE;
            default:
              this.fail("disallowed character.");
              return code;
          }
        }
        if (code > 56319) {
          if (!(code >= 57344 && code <= 65533)) {
            this.fail("disallowed character.");
          }
          return code;
        }
        const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
        this.i = i + 2;
        if (final > 1114111) {
          this.fail("disallowed character.");
        }
        return final;
      }
      /**
       * Like ``getCode`` but with the return value normalized so that ``NL`` is
       * returned for ``NL_LIKE``.
       */
      getCodeNorm() {
        const c = this.getCode();
        return c === NL_LIKE ? NL : c;
      }
      unget() {
        this.i = this.prevI;
        this.column--;
      }
      /**
       * Capture characters into a buffer until encountering one of a set of
       * characters.
       *
       * @param chars An array of codepoints. Encountering a character in the array
       * ends the capture. (``chars`` may safely contain ``NL``.)
       *
       * @return The character code that made the capture end, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      captureTo(chars) {
        let { i: start } = this;
        const { chunk } = this;
        while (true) {
          const c = this.getCode();
          const isNLLike = c === NL_LIKE;
          const final = isNLLike ? NL : c;
          if (final === EOC || chars.includes(final)) {
            this.text += chunk.slice(start, this.prevI);
            return final;
          }
          if (isNLLike) {
            this.text += `${chunk.slice(start, this.prevI)}
`;
            start = this.i;
          }
        }
      }
      /**
       * Capture characters into a buffer until encountering a character.
       *
       * @param char The codepoint that ends the capture. **NOTE ``char`` MAY NOT
       * CONTAIN ``NL``.** Passing ``NL`` will result in buggy behavior.
       *
       * @return ``true`` if we ran into the character. Otherwise, we ran into the
       * end of the current chunk.
       */
      captureToChar(char) {
        let { i: start } = this;
        const { chunk } = this;
        while (true) {
          let c = this.getCode();
          switch (c) {
            case NL_LIKE:
              this.text += `${chunk.slice(start, this.prevI)}
`;
              start = this.i;
              c = NL;
              break;
            case EOC:
              this.text += chunk.slice(start);
              return false;
            default:
          }
          if (c === char) {
            this.text += chunk.slice(start, this.prevI);
            return true;
          }
        }
      }
      /**
       * Capture characters that satisfy ``isNameChar`` into the ``name`` field of
       * this parser.
       *
       * @return The character code that made the test fail, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      captureNameChars() {
        const { chunk, i: start } = this;
        while (true) {
          const c = this.getCode();
          if (c === EOC) {
            this.name += chunk.slice(start);
            return EOC;
          }
          if (!isNameChar(c)) {
            this.name += chunk.slice(start, this.prevI);
            return c === NL_LIKE ? NL : c;
          }
        }
      }
      /**
       * Skip white spaces.
       *
       * @return The character that ended the skip, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      skipSpaces() {
        while (true) {
          const c = this.getCodeNorm();
          if (c === EOC || !isS(c)) {
            return c;
          }
        }
      }
      setXMLVersion(version) {
        this.currentXMLVersion = version;
        if (version === "1.0") {
          this.isChar = isChar10;
          this.getCode = this.getCode10;
        } else {
          this.isChar = isChar11;
          this.getCode = this.getCode11;
        }
      }
      // STATE ENGINE METHODS
      // This needs to be a state separate from S_BEGIN_WHITESPACE because we want
      // to be sure never to come back to this state later.
      sBegin() {
        if (this.chunk.charCodeAt(0) === 65279) {
          this.i++;
          this.column++;
        }
        this.state = S_BEGIN_WHITESPACE;
      }
      sBeginWhitespace() {
        const iBefore = this.i;
        const c = this.skipSpaces();
        if (this.prevI !== iBefore) {
          this.xmlDeclPossible = false;
        }
        switch (c) {
          case LESS:
            this.state = S_OPEN_WAKA;
            if (this.text.length !== 0) {
              throw new Error("no-empty text at start");
            }
            break;
          case EOC:
            break;
          default:
            this.unget();
            this.state = S_TEXT;
            this.xmlDeclPossible = false;
        }
      }
      sDoctype() {
        var _a;
        const c = this.captureTo(DOCTYPE_TERMINATOR);
        switch (c) {
          case GREATER: {
            (_a = this.doctypeHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
            this.text = "";
            this.state = S_TEXT;
            this.doctype = true;
            break;
          }
          case EOC:
            break;
          default:
            this.text += String.fromCodePoint(c);
            if (c === OPEN_BRACKET) {
              this.state = S_DTD;
            } else if (isQuote(c)) {
              this.state = S_DOCTYPE_QUOTE;
              this.q = c;
            }
        }
      }
      sDoctypeQuote() {
        const q = this.q;
        if (this.captureToChar(q)) {
          this.text += String.fromCodePoint(q);
          this.q = null;
          this.state = S_DOCTYPE;
        }
      }
      sDTD() {
        const c = this.captureTo(DTD_TERMINATOR);
        if (c === EOC) {
          return;
        }
        this.text += String.fromCodePoint(c);
        if (c === CLOSE_BRACKET) {
          this.state = S_DOCTYPE;
        } else if (c === LESS) {
          this.state = S_DTD_OPEN_WAKA;
        } else if (isQuote(c)) {
          this.state = S_DTD_QUOTED;
          this.q = c;
        }
      }
      sDTDQuoted() {
        const q = this.q;
        if (this.captureToChar(q)) {
          this.text += String.fromCodePoint(q);
          this.state = S_DTD;
          this.q = null;
        }
      }
      sDTDOpenWaka() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        switch (c) {
          case BANG:
            this.state = S_DTD_OPEN_WAKA_BANG;
            this.openWakaBang = "";
            break;
          case QUESTION:
            this.state = S_DTD_PI;
            break;
          default:
            this.state = S_DTD;
        }
      }
      sDTDOpenWakaBang() {
        const char = String.fromCodePoint(this.getCodeNorm());
        const owb = this.openWakaBang += char;
        this.text += char;
        if (owb !== "-") {
          this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
          this.openWakaBang = "";
        }
      }
      sDTDComment() {
        if (this.captureToChar(MINUS)) {
          this.text += "-";
          this.state = S_DTD_COMMENT_ENDING;
        }
      }
      sDTDCommentEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
      }
      sDTDCommentEnded() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
          this.state = S_DTD;
        } else {
          this.fail("malformed comment.");
          this.state = S_DTD_COMMENT;
        }
      }
      sDTDPI() {
        if (this.captureToChar(QUESTION)) {
          this.text += "?";
          this.state = S_DTD_PI_ENDING;
        }
      }
      sDTDPIEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
          this.state = S_DTD;
        }
      }
      sText() {
        if (this.tags.length !== 0) {
          this.handleTextInRoot();
        } else {
          this.handleTextOutsideRoot();
        }
      }
      sEntity() {
        let { i: start } = this;
        const { chunk } = this;
        loop:
          while (true) {
            switch (this.getCode()) {
              case NL_LIKE:
                this.entity += `${chunk.slice(start, this.prevI)}
`;
                start = this.i;
                break;
              case SEMICOLON: {
                const { entityReturnState } = this;
                const entity = this.entity + chunk.slice(start, this.prevI);
                this.state = entityReturnState;
                let parsed3;
                if (entity === "") {
                  this.fail("empty entity name.");
                  parsed3 = "&;";
                } else {
                  parsed3 = this.parseEntity(entity);
                  this.entity = "";
                }
                if (entityReturnState !== S_TEXT || this.textHandler !== void 0) {
                  this.text += parsed3;
                }
                break loop;
              }
              case EOC:
                this.entity += chunk.slice(start);
                break loop;
              default:
            }
          }
      }
      sOpenWaka() {
        const c = this.getCode();
        if (isNameStartChar(c)) {
          this.state = S_OPEN_TAG;
          this.unget();
          this.xmlDeclPossible = false;
        } else {
          switch (c) {
            case FORWARD_SLASH:
              this.state = S_CLOSE_TAG;
              this.xmlDeclPossible = false;
              break;
            case BANG:
              this.state = S_OPEN_WAKA_BANG;
              this.openWakaBang = "";
              this.xmlDeclPossible = false;
              break;
            case QUESTION:
              this.state = S_PI_FIRST_CHAR;
              break;
            default:
              this.fail("disallowed character in tag name");
              this.state = S_TEXT;
              this.xmlDeclPossible = false;
          }
        }
      }
      sOpenWakaBang() {
        this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
        switch (this.openWakaBang) {
          case "[CDATA[":
            if (!this.sawRoot && !this.reportedTextBeforeRoot) {
              this.fail("text data outside of root node.");
              this.reportedTextBeforeRoot = true;
            }
            if (this.closedRoot && !this.reportedTextAfterRoot) {
              this.fail("text data outside of root node.");
              this.reportedTextAfterRoot = true;
            }
            this.state = S_CDATA;
            this.openWakaBang = "";
            break;
          case "--":
            this.state = S_COMMENT;
            this.openWakaBang = "";
            break;
          case "DOCTYPE":
            this.state = S_DOCTYPE;
            if (this.doctype || this.sawRoot) {
              this.fail("inappropriately located doctype declaration.");
            }
            this.openWakaBang = "";
            break;
          default:
            if (this.openWakaBang.length >= 7) {
              this.fail("incorrect syntax.");
            }
        }
      }
      sComment() {
        if (this.captureToChar(MINUS)) {
          this.state = S_COMMENT_ENDING;
        }
      }
      sCommentEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === MINUS) {
          this.state = S_COMMENT_ENDED;
          (_a = this.commentHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
          this.text = "";
        } else {
          this.text += `-${String.fromCodePoint(c)}`;
          this.state = S_COMMENT;
        }
      }
      sCommentEnded() {
        const c = this.getCodeNorm();
        if (c !== GREATER) {
          this.fail("malformed comment.");
          this.text += `--${String.fromCodePoint(c)}`;
          this.state = S_COMMENT;
        } else {
          this.state = S_TEXT;
        }
      }
      sCData() {
        if (this.captureToChar(CLOSE_BRACKET)) {
          this.state = S_CDATA_ENDING;
        }
      }
      sCDataEnding() {
        const c = this.getCodeNorm();
        if (c === CLOSE_BRACKET) {
          this.state = S_CDATA_ENDING_2;
        } else {
          this.text += `]${String.fromCodePoint(c)}`;
          this.state = S_CDATA;
        }
      }
      sCDataEnding2() {
        var _a;
        const c = this.getCodeNorm();
        switch (c) {
          case GREATER: {
            (_a = this.cdataHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
            this.text = "";
            this.state = S_TEXT;
            break;
          }
          case CLOSE_BRACKET:
            this.text += "]";
            break;
          default:
            this.text += `]]${String.fromCodePoint(c)}`;
            this.state = S_CDATA;
        }
      }
      // We need this separate state to check the first character fo the pi target
      // with this.nameStartCheck which allows less characters than this.nameCheck.
      sPIFirstChar() {
        const c = this.getCodeNorm();
        if (this.nameStartCheck(c)) {
          this.piTarget += String.fromCodePoint(c);
          this.state = S_PI_REST;
        } else if (c === QUESTION || isS(c)) {
          this.fail("processing instruction without a target.");
          this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
        } else {
          this.fail("disallowed character in processing instruction name.");
          this.piTarget += String.fromCodePoint(c);
          this.state = S_PI_REST;
        }
      }
      sPIRest() {
        const { chunk, i: start } = this;
        while (true) {
          const c = this.getCodeNorm();
          if (c === EOC) {
            this.piTarget += chunk.slice(start);
            return;
          }
          if (!this.nameCheck(c)) {
            this.piTarget += chunk.slice(start, this.prevI);
            const isQuestion = c === QUESTION;
            if (isQuestion || isS(c)) {
              if (this.piTarget === "xml") {
                if (!this.xmlDeclPossible) {
                  this.fail("an XML declaration must be at the start of the document.");
                }
                this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
              } else {
                this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
              }
            } else {
              this.fail("disallowed character in processing instruction name.");
              this.piTarget += String.fromCodePoint(c);
            }
            break;
          }
        }
      }
      sPIBody() {
        if (this.text.length === 0) {
          const c = this.getCodeNorm();
          if (c === QUESTION) {
            this.state = S_PI_ENDING;
          } else if (!isS(c)) {
            this.text = String.fromCodePoint(c);
          }
        } else if (this.captureToChar(QUESTION)) {
          this.state = S_PI_ENDING;
        }
      }
      sPIEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
          const { piTarget } = this;
          if (piTarget.toLowerCase() === "xml") {
            this.fail("the XML declaration must appear at the start of the document.");
          }
          (_a = this.piHandler) === null || _a === void 0 ? void 0 : _a.call(this, {
            target: piTarget,
            body: this.text
          });
          this.piTarget = this.text = "";
          this.state = S_TEXT;
        } else if (c === QUESTION) {
          this.text += "?";
        } else {
          this.text += `?${String.fromCodePoint(c)}`;
          this.state = S_PI_BODY;
        }
        this.xmlDeclPossible = false;
      }
      sXMLDeclNameStart() {
        const c = this.skipSpaces();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          return;
        }
        if (c !== EOC) {
          this.state = S_XML_DECL_NAME;
          this.name = String.fromCodePoint(c);
        }
      }
      sXMLDeclName() {
        const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.name += this.text;
          this.text = "";
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (!(isS(c) || c === EQUAL)) {
          return;
        }
        this.name += this.text;
        this.text = "";
        if (!this.xmlDeclExpects.includes(this.name)) {
          switch (this.name.length) {
            case 0:
              this.fail("did not expect any more name/value pairs.");
              break;
            case 1:
              this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
              break;
            default:
              this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
          }
        }
        this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
      }
      sXMLDeclEq() {
        const c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (isS(c)) {
          return;
        }
        if (c !== EQUAL) {
          this.fail("value required.");
        }
        this.state = S_XML_DECL_VALUE_START;
      }
      sXMLDeclValueStart() {
        const c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (isS(c)) {
          return;
        }
        if (!isQuote(c)) {
          this.fail("value must be quoted.");
          this.q = SPACE3;
        } else {
          this.q = c;
        }
        this.state = S_XML_DECL_VALUE;
      }
      sXMLDeclValue() {
        const c = this.captureTo([this.q, QUESTION]);
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.text = "";
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (c === EOC) {
          return;
        }
        const value = this.text;
        this.text = "";
        switch (this.name) {
          case "version": {
            this.xmlDeclExpects = ["encoding", "standalone"];
            const version = value;
            this.xmlDecl.version = version;
            if (!/^1\.[0-9]+$/.test(version)) {
              this.fail("version number must match /^1\\.[0-9]+$/.");
            } else if (!this.opt.forceXMLVersion) {
              this.setXMLVersion(version);
            }
            break;
          }
          case "encoding":
            if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) {
              this.fail("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
            }
            this.xmlDeclExpects = ["standalone"];
            this.xmlDecl.encoding = value;
            break;
          case "standalone":
            if (value !== "yes" && value !== "no") {
              this.fail('standalone value must match "yes" or "no".');
            }
            this.xmlDeclExpects = [];
            this.xmlDecl.standalone = value;
            break;
          default:
        }
        this.name = "";
        this.state = S_XML_DECL_SEPARATOR;
      }
      sXMLDeclSeparator() {
        const c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          return;
        }
        if (!isS(c)) {
          this.fail("whitespace required.");
          this.unget();
        }
        this.state = S_XML_DECL_NAME_START;
      }
      sXMLDeclEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
          if (this.piTarget !== "xml") {
            this.fail("processing instructions are not allowed before root.");
          } else if (this.name !== "version" && this.xmlDeclExpects.includes("version")) {
            this.fail("XML declaration must contain a version.");
          }
          (_a = this.xmldeclHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.xmlDecl);
          this.name = "";
          this.piTarget = this.text = "";
          this.state = S_TEXT;
        } else {
          this.fail("The character ? is disallowed anywhere in XML declarations.");
        }
        this.xmlDeclPossible = false;
      }
      sOpenTag() {
        var _a;
        const c = this.captureNameChars();
        if (c === EOC) {
          return;
        }
        const tag = this.tag = {
          name: this.name,
          attributes: /* @__PURE__ */ Object.create(null)
        };
        this.name = "";
        if (this.xmlnsOpt) {
          this.topNS = tag.ns = /* @__PURE__ */ Object.create(null);
        }
        (_a = this.openTagStartHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        this.sawRoot = true;
        if (!this.fragmentOpt && this.closedRoot) {
          this.fail("documents may contain only one root.");
        }
        switch (c) {
          case GREATER:
            this.openTag();
            break;
          case FORWARD_SLASH:
            this.state = S_OPEN_TAG_SLASH;
            break;
          default:
            if (!isS(c)) {
              this.fail("disallowed character in tag name.");
            }
            this.state = S_ATTRIB;
        }
      }
      sOpenTagSlash() {
        if (this.getCode() === GREATER) {
          this.openSelfClosingTag();
        } else {
          this.fail("forward-slash in opening tag not followed by >.");
          this.state = S_ATTRIB;
        }
      }
      sAttrib() {
        const c = this.skipSpaces();
        if (c === EOC) {
          return;
        }
        if (isNameStartChar(c)) {
          this.unget();
          this.state = S_ATTRIB_NAME;
        } else if (c === GREATER) {
          this.openTag();
        } else if (c === FORWARD_SLASH) {
          this.state = S_OPEN_TAG_SLASH;
        } else {
          this.fail("disallowed character in attribute name.");
        }
      }
      sAttribName() {
        const c = this.captureNameChars();
        if (c === EQUAL) {
          this.state = S_ATTRIB_VALUE;
        } else if (isS(c)) {
          this.state = S_ATTRIB_NAME_SAW_WHITE;
        } else if (c === GREATER) {
          this.fail("attribute without value.");
          this.pushAttrib(this.name, this.name);
          this.name = this.text = "";
          this.openTag();
        } else if (c !== EOC) {
          this.fail("disallowed character in attribute name.");
        }
      }
      sAttribNameSawWhite() {
        const c = this.skipSpaces();
        switch (c) {
          case EOC:
            return;
          case EQUAL:
            this.state = S_ATTRIB_VALUE;
            break;
          default:
            this.fail("attribute without value.");
            this.text = "";
            this.name = "";
            if (c === GREATER) {
              this.openTag();
            } else if (isNameStartChar(c)) {
              this.unget();
              this.state = S_ATTRIB_NAME;
            } else {
              this.fail("disallowed character in attribute name.");
              this.state = S_ATTRIB;
            }
        }
      }
      sAttribValue() {
        const c = this.getCodeNorm();
        if (isQuote(c)) {
          this.q = c;
          this.state = S_ATTRIB_VALUE_QUOTED;
        } else if (!isS(c)) {
          this.fail("unquoted attribute value.");
          this.state = S_ATTRIB_VALUE_UNQUOTED;
          this.unget();
        }
      }
      sAttribValueQuoted() {
        const { q, chunk } = this;
        let { i: start } = this;
        while (true) {
          switch (this.getCode()) {
            case q:
              this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
              this.name = this.text = "";
              this.q = null;
              this.state = S_ATTRIB_VALUE_CLOSED;
              return;
            case AMP:
              this.text += chunk.slice(start, this.prevI);
              this.state = S_ENTITY;
              this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
              return;
            case NL:
            case NL_LIKE:
            case TAB:
              this.text += `${chunk.slice(start, this.prevI)} `;
              start = this.i;
              break;
            case LESS:
              this.text += chunk.slice(start, this.prevI);
              this.fail("disallowed character.");
              return;
            case EOC:
              this.text += chunk.slice(start);
              return;
            default:
          }
        }
      }
      sAttribValueClosed() {
        const c = this.getCodeNorm();
        if (isS(c)) {
          this.state = S_ATTRIB;
        } else if (c === GREATER) {
          this.openTag();
        } else if (c === FORWARD_SLASH) {
          this.state = S_OPEN_TAG_SLASH;
        } else if (isNameStartChar(c)) {
          this.fail("no whitespace between attributes.");
          this.unget();
          this.state = S_ATTRIB_NAME;
        } else {
          this.fail("disallowed character in attribute name.");
        }
      }
      sAttribValueUnquoted() {
        const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
        switch (c) {
          case AMP:
            this.state = S_ENTITY;
            this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
            break;
          case LESS:
            this.fail("disallowed character.");
            break;
          case EOC:
            break;
          default:
            if (this.text.includes("]]>")) {
              this.fail('the string "]]>" is disallowed in char data.');
            }
            this.pushAttrib(this.name, this.text);
            this.name = this.text = "";
            if (c === GREATER) {
              this.openTag();
            } else {
              this.state = S_ATTRIB;
            }
        }
      }
      sCloseTag() {
        const c = this.captureNameChars();
        if (c === GREATER) {
          this.closeTag();
        } else if (isS(c)) {
          this.state = S_CLOSE_TAG_SAW_WHITE;
        } else if (c !== EOC) {
          this.fail("disallowed character in closing tag.");
        }
      }
      sCloseTagSawWhite() {
        switch (this.skipSpaces()) {
          case GREATER:
            this.closeTag();
            break;
          case EOC:
            break;
          default:
            this.fail("disallowed character in closing tag.");
        }
      }
      // END OF STATE ENGINE METHODS
      handleTextInRoot() {
        let { i: start, forbiddenState } = this;
        const { chunk, textHandler: handler } = this;
        scanLoop:
          while (true) {
            switch (this.getCode()) {
              case LESS: {
                this.state = S_OPEN_WAKA;
                if (handler !== void 0) {
                  const { text: text2 } = this;
                  const slice = chunk.slice(start, this.prevI);
                  if (text2.length !== 0) {
                    handler(text2 + slice);
                    this.text = "";
                  } else if (slice.length !== 0) {
                    handler(slice);
                  }
                }
                forbiddenState = FORBIDDEN_START;
                break scanLoop;
              }
              case AMP:
                this.state = S_ENTITY;
                this.entityReturnState = S_TEXT;
                if (handler !== void 0) {
                  this.text += chunk.slice(start, this.prevI);
                }
                forbiddenState = FORBIDDEN_START;
                break scanLoop;
              case CLOSE_BRACKET:
                switch (forbiddenState) {
                  case FORBIDDEN_START:
                    forbiddenState = FORBIDDEN_BRACKET;
                    break;
                  case FORBIDDEN_BRACKET:
                    forbiddenState = FORBIDDEN_BRACKET_BRACKET;
                    break;
                  case FORBIDDEN_BRACKET_BRACKET:
                    break;
                  default:
                    throw new Error("impossible state");
                }
                break;
              case GREATER:
                if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) {
                  this.fail('the string "]]>" is disallowed in char data.');
                }
                forbiddenState = FORBIDDEN_START;
                break;
              case NL_LIKE:
                if (handler !== void 0) {
                  this.text += `${chunk.slice(start, this.prevI)}
`;
                }
                start = this.i;
                forbiddenState = FORBIDDEN_START;
                break;
              case EOC:
                if (handler !== void 0) {
                  this.text += chunk.slice(start);
                }
                break scanLoop;
              default:
                forbiddenState = FORBIDDEN_START;
            }
          }
        this.forbiddenState = forbiddenState;
      }
      handleTextOutsideRoot() {
        let { i: start } = this;
        const { chunk, textHandler: handler } = this;
        let nonSpace = false;
        outRootLoop:
          while (true) {
            const code = this.getCode();
            switch (code) {
              case LESS: {
                this.state = S_OPEN_WAKA;
                if (handler !== void 0) {
                  const { text: text2 } = this;
                  const slice = chunk.slice(start, this.prevI);
                  if (text2.length !== 0) {
                    handler(text2 + slice);
                    this.text = "";
                  } else if (slice.length !== 0) {
                    handler(slice);
                  }
                }
                break outRootLoop;
              }
              case AMP:
                this.state = S_ENTITY;
                this.entityReturnState = S_TEXT;
                if (handler !== void 0) {
                  this.text += chunk.slice(start, this.prevI);
                }
                nonSpace = true;
                break outRootLoop;
              case NL_LIKE:
                if (handler !== void 0) {
                  this.text += `${chunk.slice(start, this.prevI)}
`;
                }
                start = this.i;
                break;
              case EOC:
                if (handler !== void 0) {
                  this.text += chunk.slice(start);
                }
                break outRootLoop;
              default:
                if (!isS(code)) {
                  nonSpace = true;
                }
            }
          }
        if (!nonSpace) {
          return;
        }
        if (!this.sawRoot && !this.reportedTextBeforeRoot) {
          this.fail("text data outside of root node.");
          this.reportedTextBeforeRoot = true;
        }
        if (this.closedRoot && !this.reportedTextAfterRoot) {
          this.fail("text data outside of root node.");
          this.reportedTextAfterRoot = true;
        }
      }
      pushAttribNS(name, value) {
        var _a;
        const { prefix, local } = this.qname(name);
        const attr = { name, prefix, local, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
        if (prefix === "xmlns") {
          const trimmed = value.trim();
          if (this.currentXMLVersion === "1.0" && trimmed === "") {
            this.fail("invalid attempt to undefine prefix in XML 1.0");
          }
          this.topNS[local] = trimmed;
          nsPairCheck(this, local, trimmed);
        } else if (name === "xmlns") {
          const trimmed = value.trim();
          this.topNS[""] = trimmed;
          nsPairCheck(this, "", trimmed);
        }
      }
      pushAttribPlain(name, value) {
        var _a;
        const attr = { name, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
      }
      /**
       * End parsing. This performs final well-formedness checks and resets the
       * parser to a clean state.
       *
       * @returns this
       */
      end() {
        var _a, _b;
        if (!this.sawRoot) {
          this.fail("document must contain a root element.");
        }
        const { tags } = this;
        while (tags.length > 0) {
          const tag = tags.pop();
          this.fail(`unclosed tag: ${tag.name}`);
        }
        if (this.state !== S_BEGIN && this.state !== S_TEXT) {
          this.fail("unexpected end.");
        }
        const { text: text2 } = this;
        if (text2.length !== 0) {
          (_a = this.textHandler) === null || _a === void 0 ? void 0 : _a.call(this, text2);
          this.text = "";
        }
        this._closed = true;
        (_b = this.endHandler) === null || _b === void 0 ? void 0 : _b.call(this);
        this._init();
        return this;
      }
      /**
       * Resolve a namespace prefix.
       *
       * @param prefix The prefix to resolve.
       *
       * @returns The namespace URI or ``undefined`` if the prefix is not defined.
       */
      resolve(prefix) {
        var _a, _b;
        let uri = this.topNS[prefix];
        if (uri !== void 0) {
          return uri;
        }
        const { tags } = this;
        for (let index = tags.length - 1; index >= 0; index--) {
          uri = tags[index].ns[prefix];
          if (uri !== void 0) {
            return uri;
          }
        }
        uri = this.ns[prefix];
        if (uri !== void 0) {
          return uri;
        }
        return (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
      }
      /**
       * Parse a qname into its prefix and local name parts.
       *
       * @param name The name to parse
       *
       * @returns
       */
      qname(name) {
        const colon = name.indexOf(":");
        if (colon === -1) {
          return { prefix: "", local: name };
        }
        const local = name.slice(colon + 1);
        const prefix = name.slice(0, colon);
        if (prefix === "" || local === "" || local.includes(":")) {
          this.fail(`malformed name: ${name}.`);
        }
        return { prefix, local };
      }
      processAttribsNS() {
        var _a;
        const { attribList } = this;
        const tag = this.tag;
        {
          const { prefix, local } = this.qname(tag.name);
          tag.prefix = prefix;
          tag.local = local;
          const uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
          if (prefix !== "") {
            if (prefix === "xmlns") {
              this.fail('tags may not have "xmlns" as prefix.');
            }
            if (uri === "") {
              this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
              tag.uri = prefix;
            }
          }
        }
        if (attribList.length === 0) {
          return;
        }
        const { attributes } = tag;
        const seen = /* @__PURE__ */ new Set();
        for (const attr of attribList) {
          const { name, prefix, local } = attr;
          let uri;
          let eqname;
          if (prefix === "") {
            uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
            eqname = name;
          } else {
            uri = this.resolve(prefix);
            if (uri === void 0) {
              this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
              uri = prefix;
            }
            eqname = `{${uri}}${local}`;
          }
          if (seen.has(eqname)) {
            this.fail(`duplicate attribute: ${eqname}.`);
          }
          seen.add(eqname);
          attr.uri = uri;
          attributes[name] = attr;
        }
        this.attribList = [];
      }
      processAttribsPlain() {
        const { attribList } = this;
        const attributes = this.tag.attributes;
        for (const { name, value } of attribList) {
          if (attributes[name] !== void 0) {
            this.fail(`duplicate attribute: ${name}.`);
          }
          attributes[name] = value;
        }
        this.attribList = [];
      }
      /**
       * Handle a complete open tag. This parser code calls this once it has seen
       * the whole tag. This method checks for well-formeness and then emits
       * ``onopentag``.
       */
      openTag() {
        var _a;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = false;
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        tags.push(tag);
        this.state = S_TEXT;
        this.name = "";
      }
      /**
       * Handle a complete self-closing tag. This parser code calls this once it has
       * seen the whole tag. This method checks for well-formeness and then emits
       * ``onopentag`` and ``onclosetag``.
       */
      openSelfClosingTag() {
        var _a, _b, _c;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = true;
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        (_b = this.closeTagHandler) === null || _b === void 0 ? void 0 : _b.call(this, tag);
        const top = this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null;
        if (top === null) {
          this.closedRoot = true;
        }
        this.state = S_TEXT;
        this.name = "";
      }
      /**
       * Handle a complete close tag. This parser code calls this once it has seen
       * the whole tag. This method checks for well-formeness and then emits
       * ``onclosetag``.
       */
      closeTag() {
        const { tags, name } = this;
        this.state = S_TEXT;
        this.name = "";
        if (name === "") {
          this.fail("weird empty close tag.");
          this.text += "</>";
          return;
        }
        const handler = this.closeTagHandler;
        let l = tags.length;
        while (l-- > 0) {
          const tag = this.tag = tags.pop();
          this.topNS = tag.ns;
          handler === null || handler === void 0 ? void 0 : handler(tag);
          if (tag.name === name) {
            break;
          }
          this.fail("unexpected close tag.");
        }
        if (l === 0) {
          this.closedRoot = true;
        } else if (l < 0) {
          this.fail(`unmatched closing tag: ${name}.`);
          this.text += `</${name}>`;
        }
      }
      /**
       * Resolves an entity. Makes any necessary well-formedness checks.
       *
       * @param entity The entity to resolve.
       *
       * @returns The parsed entity.
       */
      parseEntity(entity) {
        if (entity[0] !== "#") {
          const defined2 = this.ENTITIES[entity];
          if (defined2 !== void 0) {
            return defined2;
          }
          this.fail(this.isName(entity) ? "undefined entity." : "disallowed character in entity name.");
          return `&${entity};`;
        }
        let num = NaN;
        if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) {
          num = parseInt(entity.slice(2), 16);
        } else if (/^#[0-9]+$/.test(entity)) {
          num = parseInt(entity.slice(1), 10);
        }
        if (!this.isChar(num)) {
          this.fail("malformed character entity.");
          return `&${entity};`;
        }
        return String.fromCodePoint(num);
      }
    };
    exports.SaxesParser = SaxesParser2;
  }
});

// src/config/config.ts
import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";

// src/config/git.ts
import { execFileSync } from "node:child_process";
var MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
function git(folder, ...args) {
  try {
    return execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      maxBuffer: MAX_OUTPUT_BYTES,
      stdio: ["ignore", "pipe", "ignore"]
    });
  } catch {
    return null;
  }
}
function readGit(folder) {
  const commit = git(folder, "rev-parse", "HEAD")?.trim() ?? null;
  if (commit === null) return { commit: null, repository: null, tag: null, tracked: /* @__PURE__ */ new Set() };
  const origin = git(folder, "remote", "get-url", "origin")?.trim() ?? "";
  const tags = (git(folder, "tag", "--points-at", "HEAD") ?? "").split("\n").filter((tag) => tag !== "");
  const tracked = (git(folder, "ls-files", "-z", "--", ".") ?? "").split("\0").filter((path) => path !== "");
  return {
    commit,
    repository: /[/:]([^/:\s]+\/[^/\s]+?)(?:\.git)?\/?$/.exec(origin)?.[1] ?? null,
    tag: tags.sort().at(-1) ?? null,
    tracked: new Set(tracked)
  };
}
function readDate(folder, kind, name) {
  const text2 = kind === "tag" ? git(folder, "for-each-ref", "--format=%(creatordate:iso-strict)", `refs/tags/${name}`) : git(folder, "log", "-1", "--format=%cI", "--end-of-options", name, "--");
  const date = text2?.trim() ?? "";
  return date === "" ? null : date;
}

// src/config/time.ts
function normalise(text2, setting) {
  const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(text2) ? new Date(text2) : null;
  if (date === null || Number.isNaN(date.getTime())) {
    throw new UsageError([`${setting}: not a time. Write it as 2026-11-21 or 2026-11-21T09:30:00Z, with a zone.`]);
  }
  return `${date.toISOString().slice(0, 19)}Z`;
}
function readTime(sources) {
  if (sources.at !== null) return { at: normalise(sources.at, sources.atLabel), atFrom: "at" };
  if (sources.configuration !== null)
    return { at: normalise(sources.configuration, sources.configurationLabel), atFrom: "configuration" };
  if (sources.sourceDateEpoch !== null) {
    if (!/^\d{1,11}$/.test(sources.sourceDateEpoch)) {
      throw new UsageError([
        "SOURCE_DATE_EPOCH: not a whole number of seconds. Unset it, or set it to the output of `date +%s`."
      ]);
    }
    const date = new Date(Number(sources.sourceDateEpoch) * 1e3);
    return { at: normalise(date.toISOString(), "SOURCE_DATE_EPOCH"), atFrom: "SOURCE_DATE_EPOCH" };
  }
  const tag = sources.tag();
  if (tag !== null) return { at: normalise(tag, "date of the tag"), atFrom: "tag" };
  const commit = sources.commit();
  if (commit !== null) return { at: normalise(commit, "date of the commit"), atFrom: "commit" };
  return { at: normalise(sources.clock().toISOString(), "clock"), atFrom: "clock" };
}

// src/config/config.ts
var SETTINGS_NAMES = [".evidence.yml", ".evidence.yaml"];
var DEFAULT_SAMPLE_SIZE = 25;
function oneOf(known2, given, setting) {
  const found2 = known2.find((name) => name === given);
  if (found2 === void 0)
    throw new UsageError([`${setting}: '${given}' is not known. Use one of: ${known2.join(", ")}.`]);
  return found2;
}
function settingsPath(root, { config: given, label }) {
  if (given !== null) {
    const path2 = resolve(root, given);
    if (!existsSync(path2))
      throw new UsageError([`${label("config")}: there is no file ${given} below ${root}. Name one that is there.`]);
    return path2;
  }
  const path = SETTINGS_NAMES.map((name) => join(root, name)).find((one) => lstatSync(one, { throwIfNoEntry: false }));
  if (path !== void 0 && existsSync(path) && !realpathSync(path).startsWith(`${realpathSync(root)}${sep}`)) {
    throw new UsageError([
      `${basename(path)}: a link that leads out of ${root}. Put the file itself there, or name it with ${label("config")}.`
    ]);
  }
  return path ?? null;
}
async function readConfig(options, clock) {
  const root = resolve(options.root);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UsageError([
      `${options.label("root")}: ${options.root} is not a folder. Name the folder of the checked-out repository.`
    ]);
  }
  const absolute = settingsPath(root, options);
  let file = null;
  if (absolute !== null) {
    const { readSettings } = await import("./settings-RDSGA6NN.js");
    file = await readSettings(absolute, relative(root, absolute).split(sep).join("/"));
  }
  const git2 = readGit(root);
  const whereSet = (...keys2) => {
    if (file === null) return "";
    const { path, line, column } = file.placeOf(keys2);
    return `${path}:${line}:${column}: `;
  };
  return { config: freeze(build(options, root, absolute, file, whereSet, git2, clock)), git: git2, whereSet };
}
function build(options, root, absolute, file, whereSet, git2, clock) {
  const settings2 = file?.settings ?? {};
  const release = settings2.release ?? {};
  const tag = options.tag ?? release.tag ?? git2.tag;
  const commit = options.commit ?? release.commit ?? git2.commit;
  const repository = options.repository ?? release.repository ?? git2.repository;
  const wanted = options.formats.length > 0 ? options.formats : settings2.formats ?? [...FORMATS];
  const formats = wanted.map((name) => oneOf(FORMATS, name, options.label("format")));
  const failOn = options.failOn === null || options.failOn === "never" ? null : oneOf(SEVERITIES, options.failOn, options.label("fail-on"));
  const failOnMissing = options.failOnMissing.map(
    (kind) => oneOf(COLLECTED_KINDS, kind, options.label("fail-on-missing"))
  );
  const profile = settings2.scope?.profile ?? "baseline";
  return {
    root,
    out: resolve(options.out),
    path: absolute === null ? null : relative(root, absolute).split(sep).join("/"),
    release: {
      repository,
      tag,
      commit,
      author: release.author ?? options.author,
      ...readTime({
        at: options.at,
        atLabel: options.label("at"),
        configuration: release.at ?? null,
        configurationLabel: `${whereSet("release", "at")}release.at`,
        sourceDateEpoch: options.sourceDateEpoch,
        tag: () => tag === null ? null : readDate(root, "tag", tag),
        commit: () => commit === null ? null : readDate(root, "commit", commit),
        clock
      })
    },
    scope: {
      system: settings2.scope?.system ?? repository?.split("/").at(-1) ?? basename(root),
      environments: settings2.scope?.environments ?? [],
      accounts: settings2.scope?.accounts ?? [],
      frameworks: settings2.scope?.frameworks ?? [],
      categories: settings2.scope?.categories === void 0 ? {} : { soc2: settings2.scope.categories },
      profile
    },
    collect: readCollect(settings2),
    declarations: { public: settings2.declarations?.public ?? [] },
    parameters: settings2.parameters ?? {},
    controls: settings2.controls ?? [],
    ...readDecisions(settings2, file),
    previous: [
      ...options.previous.map((path) => resolve(path)),
      ...(settings2.previous ?? []).map((path) => resolve(root, path))
    ],
    formats,
    failOn,
    failOnMissing
  };
}
function readCollect(settings2) {
  const globs = (kind) => ({
    include: kind?.include ?? [],
    exclude: kind?.exclude ?? []
  });
  const { manifests, policies, signatures, tests, logs } = settings2.collect ?? {};
  const parameters2 = Object.entries(manifests?.parameters ?? {}).map(([name, value]) => [name, String(value)]);
  return {
    manifests: { ...globs(manifests), parameters: Object.fromEntries(parameters2) },
    policies: globs(policies),
    signatures: {
      ...globs(signatures),
      artifacts: signatures?.artifacts ?? [],
      trustedRoot: signatures?.["trusted-root"] ?? null,
      identity: signatures?.identity ?? null
    },
    tests: globs(tests),
    logs: {
      ...globs(logs),
      functions: logs?.functions ?? [],
      sampleSize: logs?.["sample-size"] ?? DEFAULT_SAMPLE_SIZE,
      seed: logs?.seed ?? "release-evidence"
    }
  };
}
function readDecisions(settings2, file) {
  const placeOf = (list2, index) => {
    if (file === null) throw new Error("decisions without a settings file");
    return file.placeOf([list2, index]);
  };
  return {
    exceptions: (settings2.exceptions ?? []).map((exception, index) => ({
      id: exception.id ?? `exception-${index + 1}`,
      check: exception.check,
      fact: exception.fact,
      reason: exception.reason ?? null,
      risk: exception.risk ?? null,
      owner: exception.owner ?? null,
      approver: exception.approver ?? null,
      created: exception.created ?? null,
      expires: exception.expires ?? null,
      compensating: exception.compensating ?? [],
      ticket: exception.ticket ?? null,
      place: placeOf("exceptions", index)
    })),
    assertions: (settings2.assertions ?? []).map((assertion, index) => ({
      id: assertion.id ?? `assertion-${index + 1}`,
      check: assertion.check ?? null,
      control: assertion.control ?? null,
      statement: assertion.statement,
      owner: assertion.owner,
      document: assertion.document ?? null,
      issued: assertion.issued,
      validUntil: assertion["valid-until"],
      place: placeOf("assertions", index)
    })),
    applicability: (settings2.applicability ?? []).map((entry, index) => ({
      ...entry,
      place: placeOf("applicability", index)
    }))
  };
}
function freeze(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

// src/mask/mask-facts.ts
function maskAll(value, mask) {
  if (typeof value === "string") return mask(value);
  if (Array.isArray(value)) return value.map((element2) => maskAll(element2, mask));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [mask(name), maskAll(inner, mask)]));
}
var NAMES_PEOPLE = /* @__PURE__ */ new Set(["signature"]);
function maskFacts(collected, mask = createMasker()) {
  return {
    facts: collected.facts.map(
      (fact) => maskAll(fact, NAMES_PEOPLE.has(fact.type) ? (text2) => mask(text2, "personal") : mask)
    ),
    evidence: maskAll(collected.evidence, mask),
    problems: maskAll(collected.problems, mask)
  };
}
function maskStated(config, mask) {
  const { release, scope, collect, declarations, exceptions, assertions, applicability } = config;
  const stated = { release, scope, collect, declarations, exceptions, assertions, applicability };
  return maskAll(stated, (text2) => mask(text2, "personal"));
}

// src/collect/discover.ts
import { closeSync, openSync, readSync } from "node:fs";

// src/collect/supersede.ts
import { dirname } from "node:path/posix";
var BUILT = /^(?:(.*)\/)?\.aws-sam\/build\/template\.ya?ml$/;
var PACKAGED = /(?:^|\/)packaged(?:[-.][^/]*)?\.(?:ya?ml|json|template)$/;
var SOURCE = /(?:^|\/)(?:template|sam)\.(?:ya?ml|json)$/;
function folderOf(path) {
  const folder = dirname(path);
  return folder === "." ? "" : folder;
}
function findSuperseded(paths) {
  const compiled = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const built = BUILT.exec(path);
    if (built !== null && !compiled.has(built[1] ?? "")) compiled.set(built[1] ?? "", path);
  }
  for (const path of paths) {
    if (PACKAGED.test(path)) compiled.set(folderOf(path), path);
  }
  const superseded = [];
  for (const path of paths) {
    const by = SOURCE.test(path) && !BUILT.test(path) ? compiled.get(folderOf(path)) : void 0;
    if (by !== void 0 && by !== path) superseded.push({ path, by });
    const built = BUILT.exec(path);
    const packaged = built === null ? void 0 : compiled.get(built[1] ?? "");
    if (packaged !== void 0 && packaged !== path) superseded.push({ path, by: packaged });
  }
  return superseded;
}

// src/collect/discover.ts
var HEAD_BYTES = 64 * 1024;
var MADE_BY_RUN = /* @__PURE__ */ new Set(["test", "log"]);
var SETTINGS = {
  manifest: "manifests",
  policy: "policies",
  signature: "signatures",
  test: "tests",
  log: "logs"
};
function settingOf(kind) {
  if (kind === "configuration") throw new Error("configuration is not searched for");
  return SETTINGS[kind];
}
function readHead(absolute) {
  try {
    const handle = openSync(absolute, "r");
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      return head.subarray(0, readSync(handle, head, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
function searches(readers, config) {
  return readers.flatMap((reader) => {
    const { include, exclude } = config.collect[settingOf(reader.kind)];
    const excluded = matcher(exclude);
    const configured = include.length > 0;
    const logRules = reader.kind === "log" ? config.collect.logs.functions.map((rule) => rule.path) : [];
    return (configured ? [...include, ...logRules] : reader.patterns).map((pattern) => {
      const matches = matcher([pattern]);
      return {
        reader,
        pattern,
        configured,
        found: 0,
        named: 0,
        matches: (path) => matches(path) && !excluded(path)
      };
    });
  });
}
function note(code, message, path, kinds) {
  return { code, message, kinds, place: { path, line: null, column: null, pointer: null } };
}
function wantedBy(readers, config) {
  const all = searches(readers, config);
  return (path) => all.some((search) => search.matches(path));
}
function discover(found2, tracked, readers, config) {
  const all = searches(readers, config);
  const problems = [];
  const candidates2 = [];
  for (const entry of found2) {
    if (entry.path === config.path) continue;
    const hits = all.filter((search) => search.matches(entry.path));
    if (hits.length === 0) continue;
    for (const hit2 of hits) hit2.named += 1;
    const head = readHead(entry.absolute);
    if (head === null) {
      const kinds = [...new Set(hits.map((hit2) => hit2.reader.kind))];
      problems.push(
        note("file-unreadable", "The file could not be read. Give the job the right to read it.", entry.path, kinds)
      );
      continue;
    }
    const hit = hits.find((search) => search.reader.recognises(head, entry.path));
    if (hit === void 0) {
      const asked = hits.filter((search) => search.configured);
      if (asked.length > 0) {
        const kinds = [...new Set(asked.map((search) => search.reader.kind))];
        const message = `It is configured as ${kinds.join(" and ")} evidence, but is in no format that is read for it. Check collect.${kinds.map(settingOf).join(", collect.")}.`;
        problems.push(note("not-recognised", message, entry.path, kinds));
      }
      continue;
    }
    const isTracked = tracked.has(entry.path);
    const file = { ...entry, tracked: isTracked, foundBy: hit.pattern };
    if (isTracked && !hit.configured && MADE_BY_RUN.has(hit.reader.kind)) {
      const message = `Git tracks the file, so it was not made by this run; it counts only when collect.${settingOf(hit.reader.kind)}.include names it.`;
      problems.push(note("tracked-not-counted", message, entry.path, []));
      continue;
    }
    for (const search of hits) if (search.reader === hit.reader) search.found += 1;
    candidates2.push({ file, reader: hit.reader });
  }
  for (const { reader, pattern } of all.filter((search) => search.configured && search.named === 0)) {
    const setting = settingOf(reader.kind);
    if (!config.collect[setting].include.includes(pattern)) continue;
    const message = `collect.${setting}.include asks for ${pattern}, and no file matches it. Bring the file, or take the pattern out.`;
    problems.push(note("pattern-found-nothing", message, config.path ?? ".", [reader.kind]));
  }
  return {
    candidates: dropSuperseded(candidates2, config, problems),
    looked: all.map(({ reader, pattern, found: found3 }) => ({ kind: reader.kind, pattern, found: found3 })),
    problems
  };
}
function dropSuperseded(candidates2, config, problems) {
  if (config.collect.manifests.include.length > 0) return candidates2;
  const manifests = candidates2.filter(({ reader }) => reader.kind === "manifest").map(({ file }) => file.path);
  const superseded = new Map(findSuperseded(manifests).map(({ path, by }) => [path, by]));
  for (const [path, by] of superseded) {
    problems.push(note("superseded", `Not read: ${by} is its compiled form, and that is what is deployed.`, path, []));
  }
  return candidates2.filter(({ file }) => !superseded.has(file.path));
}

// src/collect/read-evidence.ts
function toEvidence(file, reading, sha2562, commit) {
  const [first, ...others] = reading.kinds;
  if (first === void 0) return { evidence: [], facts: [], problems: reading.problems };
  const evidence = [first, ...others].map(
    (kind) => ({
      id: `${kind}:${file.path}`,
      kind,
      dialect: reading.dialect,
      source: { path: file.path, commit: file.tracked ? commit : null },
      foundBy: file.foundBy,
      sha256: sha2562,
      size: file.size,
      producedAt: reading.producedAt,
      basis: reading.basis ?? "declared",
      problems: kind === first ? reading.problems : []
    })
  );
  const facts = reading.facts.map(
    (fact) => ({ ...fact, evidence: `${reading.kindOf?.(fact) ?? first}:${file.path}` })
  );
  return { evidence, facts, problems: [] };
}
function failure(file, error) {
  const place = { path: file.path, line: null, column: null, pointer: null };
  if (error instanceof Error && "syscall" in error) {
    const message2 = "The file could not be read. Give the job the right to read it.";
    return { code: "file-unreadable", message: message2, kinds: [...COLLECTED_KINDS], place };
  }
  const message = "A defect of ours kept the file from being read. Please report it with a file that shows it.";
  return { code: "reader-failed", message, kinds: [...COLLECTED_KINDS], place };
}
async function readEvidence({ file, reader }, context, commit) {
  try {
    const reading = await reader.read(file, context);
    const kinds = reading.kinds.length > 0 ? reading.kinds : [reader.kind];
    return toEvidence(file, { ...reading, kinds }, digestFile(file), commit);
  } catch (error) {
    return { evidence: [], facts: [], problems: [failure(file, error)] };
  }
}

// src/collect/logs/line-splitter.ts
var MAX_LINE_BYTES = 1 << 20;
function lineSplitter(take) {
  let carried = [];
  let length2 = 0;
  let dropped = false;
  let line = 0;
  const carry = (bytes) => {
    const room = MAX_LINE_BYTES - length2;
    if (bytes.length > room) dropped = true;
    const kept = bytes.subarray(0, Math.max(0, room));
    if (kept.length === 0) return;
    carried.push(Buffer.from(kept));
    length2 += kept.length;
  };
  const emit = (bytes) => {
    const whole3 = !dropped && bytes.length <= MAX_LINE_BYTES;
    const kept = bytes.length > MAX_LINE_BYTES ? bytes.subarray(0, MAX_LINE_BYTES) : bytes;
    take(kept[kept.length - 1] === 13 ? kept.subarray(0, -1) : kept, ++line, whole3);
    carried = [];
    length2 = 0;
    dropped = false;
  };
  return {
    write: (chunk) => {
      let from = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
        if (length2 === 0 && !dropped) emit(chunk.subarray(from, end));
        else {
          carry(chunk.subarray(from, end));
          emit(Buffer.concat(carried));
        }
        from = end + 1;
      }
      if (from < chunk.length) carry(chunk.subarray(from));
    },
    end: () => {
      if (length2 > 0 || dropped) emit(Buffer.concat(carried));
    }
  };
}

// src/collect/logs/instant.ts
var ISO = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?\s?(Z|UTC|GMT|\(?[+-]\d\d:?\d\d\)?)(?![\w:])/;
var ACCESS_LOG = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/;
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var FIRST_SECOND = 1e9;
var LAST_SECOND = 42e8;
function isoInstant(text2) {
  const match = ISO.exec(text2);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction = "", stated = "Z"] = match;
  const zone = stated.replace(/[()]/g, "");
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : "Z";
  const at = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`
  );
  return Number.isNaN(at) ? null : at;
}
function accessLogInstant(text2) {
  const match = ACCESS_LOG.exec(text2);
  if (match === null) return null;
  const [, day, name = "", year, time, hours, minutes] = match;
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, "0");
  const at = Date.parse(`${year}-${month}-${day}T${time}${hours}:${minutes}`);
  return Number.isNaN(at) ? null : at;
}
function epochInstant(value) {
  for (const unit of [1, 1e3, 1e6, 1e9]) {
    if (value >= FIRST_SECOND * unit && value < LAST_SECOND * unit) return Math.floor(value / unit * 1e3);
  }
  return null;
}
function instantOf(value) {
  if (typeof value === "number") return epochInstant(value);
  if (typeof value !== "string" || value.length > 64) return null;
  if (/^\d{10,19}$/.test(value)) return epochInstant(Number(value));
  return isoInstant(value) ?? accessLogInstant(value);
}
function leadingInstant(text2) {
  return isoInstant(text2.slice(0, 64).replace(/^\[[A-Z]{3,8}\]\s/, ""));
}

// src/collect/logs/log-fields.ts
var LOG_FIELDS = ["time", "level", "message", "request-id", "trace-id"];
var NAMES = {
  time: [
    "timestamp",
    "time",
    "ts",
    "t",
    "datetime",
    "date",
    "asctime",
    "requesttime",
    "eventtime",
    "loggedat",
    "timeunixnano"
  ],
  level: ["level", "severity", "loglevel", "levelname", "lvl", "l", "severitytext"],
  message: ["message", "msg", "m", "body", "event", "shortmessage", "formattedmessage", "renderedmessage", "mt"],
  "request-id": [
    "requestid",
    "functionrequestid",
    "awsrequestid",
    "lambdarequestid",
    "reqid",
    "xrequestid",
    "invocationid",
    "faasinvocationid",
    "faasexecution",
    "functioninvocationid"
  ],
  "trace-id": ["xraytraceid", "traceid", "traceparent", "xamzntraceid", "amzntraceid", "xraytrace", "ddtraceid", "tr"]
};
var FIELD_OF = new Map(
  LOG_FIELDS.flatMap((field) => NAMES[field].map((name) => [name, field]))
);
var CONTEXTS = /* @__PURE__ */ new Set([
  "context",
  "lambda",
  "lambdacontext",
  "aws",
  "faas",
  "attributes",
  "trace",
  "dd",
  "request",
  "function",
  "properties"
]);
var known = /* @__PURE__ */ new Map();
var MAX_KNOWN = 2e3;
function plain(name) {
  const before = known.get(name);
  if (before !== void 0) return before;
  const folded = name.slice(0, 64).toLowerCase().replace(/[^a-z]/g, "");
  if (known.size < MAX_KNOWN) known.set(name, folded);
  return folded;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function fieldsOf(record) {
  const fields = /* @__PURE__ */ new Set();
  let at = null;
  const note2 = (name, value) => {
    const field = FIELD_OF.get(name);
    if (field === void 0 || value === null || value === void 0 || value === "") return;
    if (field === "time") {
      const instant = instantOf(value);
      if (instant === null) return;
      at ??= instant;
    } else if (field !== "message" && typeof value !== "string" && typeof value !== "number") return;
    fields.add(field);
  };
  for (const key of Object.keys(record)) {
    const name = plain(key);
    const value = record[key];
    note2(name, value);
    if (!CONTEXTS.has(name) || !isRecord(value)) continue;
    for (const inner of Object.keys(value)) {
      const joined2 = FIELD_OF.has(plain(inner)) ? plain(inner) : name + plain(inner);
      const field = FIELD_OF.get(joined2);
      if (field === "request-id" || field === "trace-id") note2(joined2, value[inner]);
    }
  }
  return { fields, at };
}

// src/collect/logs/log-line.ts
var NONE = /* @__PURE__ */ new Set();
var PLATFORM = /^(?:(?:START|END|REPORT) RequestId:|INIT_START Runtime|INIT_REPORT Init|RESTORE_START Runtime|RESTORE_REPORT Restore|(?:EXTENSION|TELEMETRY|LOGS)\s+Name:|XRAY TraceId:|RequestId: \S{1,64} (?:Process exited|Error: Runtime)|\S{1,40} [0-9a-f-]{32,40} Task timed out after )/;
var EXPORTED = /^(?:EVENTS\t(?:\d{20,64}\t\d{13}\t[^\t]{1,512}\t|\d{13}\t))?(?:\d{4}\/\d\d\/\d\d\/\[[^\]\s]{1,64}\][0-9a-f]{8,64}\s{1,4})?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?\s{1,4})?(?:\d{4}\/\d\d\/\d\d\/\[[^\]\s]{1,64}\][0-9a-f]{8,64}\s{1,4})?/;
var EXPORTED_TAIL = /\t\d{13}$/;
var ONLY_TAIL = /^\t\d{13}\s*$/;
function parse(text2) {
  if (text2.charCodeAt(0) !== 123) return null;
  try {
    const value = JSON.parse(text2);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
function isMetrics(record, fields) {
  return isRecord(record._aws) && "CloudWatchMetrics" in record._aws && !fields.has("message");
}
function isPlatformRecord(record) {
  return typeof record.type === "string" && /^platform\.[a-zA-Z]{1,40}$/.test(record.type) && "record" in record;
}
function exportedMessage(record) {
  const { message, timestamp } = record;
  const isEvent = "ingestionTime" in record || "eventId" in record || "logStreamName" in record;
  return isEvent && typeof message === "string" && typeof timestamp === "number" ? message.trimEnd() : null;
}
function groupOf(record) {
  for (const name of ["logGroup", "log_group", "logGroupName", "aws.log_group", "@log"]) {
    const value = record[name];
    if (typeof value === "string" && value.length <= 512) return /(\/aws\/lambda\/[\w.-]+)/.exec(value)?.[1] ?? null;
  }
  return null;
}
function recordLine(record) {
  const { fields, at } = fieldsOf(record);
  const logGroup = groupOf(record);
  const message = exportedMessage(record);
  if (message !== null) {
    const inner = readLine(message);
    return { ...inner, at: inner.at ?? at, logGroup: logGroup ?? inner.logGroup };
  }
  const kind = isPlatformRecord(record) || isMetrics(record, fields) ? "platform" : "structured";
  return { kind, json: true, at, fields, logGroup };
}
function readLine(line) {
  const text2 = line.trim();
  if (text2 === "" || ONLY_TAIL.test(line))
    return { kind: "blank", json: false, at: null, fields: NONE, logGroup: null };
  const whole3 = parse(text2);
  if (whole3 !== null) return recordLine(whole3);
  const at = leadingInstant(text2);
  const prefix = EXPORTED.exec(text2)?.[0] ?? "";
  const rest = prefix.startsWith("EVENTS") ? text2.slice(prefix.length).replace(EXPORTED_TAIL, "") : text2.slice(prefix.length);
  const kind = PLATFORM.test(text2) || PLATFORM.test(rest) ? "platform" : "text";
  const inner = prefix === "" ? null : parse(rest);
  if (inner !== null) {
    const read4 = recordLine(inner);
    return { ...read4, at: read4.at ?? at };
  }
  return { kind, json: false, at: at ?? (prefix === "" ? null : leadingInstant(rest)), fields: NONE, logGroup: null };
}

// src/collect/logs/log-owner.ts
var GROUP_IN_PATH = /(?:^|[/_.-])aws([/_-])lambda\1([A-Za-z0-9_-]+)/;
var NOBODYS = new Set(
  "log logs sample samples log-sample log-samples logsamples evidence cloudwatch lambda aws function functions app application output out stdout stderr console events export exports data artifacts artifact build dist tmp temp test tests report reports current latest all service main index json text prod production staging stage dev development debug error errors info access".split(" ")
);
var TAIL = /(?:^|[-_.])(?:\d{4}[-_.]?\d\d[-_.]?\d\d.*|\d+|[0-9a-f]{16,}|logs?|samples?|output|exports?|events)$/i;
function ownName(name) {
  let own = name;
  for (let before = ""; before !== own; ) {
    before = own;
    own = own.replace(TAIL, "");
  }
  return own === "" || NOBODYS.has(own.toLowerCase()) ? null : own;
}
function ownerInPath(path) {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  const stem = ownName(
    file.replace(/\.(?:log|txt|json|jsonl|ndjson)$/i, "").replace(/\.(?:log|txt|json|jsonl|ndjson)$/i, "")
  );
  const collected = folders.findIndex((folder) => /^(?:log|cloudwatch)/i.test(folder));
  const below2 = collected === -1 ? [] : folders.slice(collected + 1);
  for (const folder of below2) {
    const own2 = ownName(folder);
    if (own2 !== null) return own2;
  }
  if (stem !== null) return stem;
  const parents = collected === -1 ? folders : folders.slice(0, collected);
  const own = parents.map(ownName).filter((name) => name !== null);
  return own.at(-1) ?? null;
}
function ownerOf(path, logGroup, config) {
  const configured = config.collect.logs.functions.find((rule) => matcher([rule.path])(path));
  if (configured !== void 0) return { rule: "configuration", name: configured.function };
  if (logGroup !== null) return { rule: "log-group", name: logGroup };
  const group = GROUP_IN_PATH.exec(path.replace(/\.(?:log|txt|json|jsonl|ndjson)$/i, ""))?.[2];
  if (group !== void 0) return { rule: "log-group", name: `/aws/lambda/${group}` };
  const name = ownerInPath(path);
  return name === null ? null : { rule: "path", name };
}

// src/collect/logs/recognise-lines.ts
var MAX_LINES = 200;
var TOOLS = /(?:^|\/)(?:npm|yarn|pnpm|lerna|firebase|ui|cdk|terraform|serverless)-?(?:debug|error|deploy)?[^/]*\.log$/i;
var LOG_FOLDER = /(?:^|\/)(?:logs?|log-samples|cloudwatch|lambda)\//i;
var RUNTIME = /^(?:\[[A-Z]{3,8}\]\t)?\d{4}-\d\d-\d\dT[\d:.]{8,18}Z\t[0-9a-f-]{36}\t/;
function isAuditEvent(record) {
  return "eventVersion" in record && "eventSource" in record;
}
function recogniseLines(head, path) {
  if (head.length === 0) return /\.(?:log|jsonl|ndjson)$/i.test(path);
  if (TOOLS.test(path) || head.subarray(0, 2).equals(Buffer.from([255, 254]))) return false;
  const lines = head.toString("utf8").replace(/^\ufeff/, "").split("\n");
  if (lines.length > 1) lines.pop();
  let texts3 = 0;
  let timed = 0;
  let marked = 0;
  let records = 0;
  for (const line of lines.slice(0, MAX_LINES)) {
    const read4 = readLine(line);
    if (read4.kind === "blank") continue;
    if (!read4.json) {
      texts3++;
      if (read4.at !== null) timed++;
      if (read4.kind === "platform" || RUNTIME.test(line)) marked++;
      continue;
    }
    if (read4.kind === "platform") marked++;
    else if (isLogRecord(line, read4.fields.size)) records++;
    else texts3++;
  }
  if (marked > 0) return true;
  if (records > 0 && records >= texts3) return true;
  return texts3 > 0 && timed * 2 >= texts3 && LOG_FOLDER.test(path) && leadingInstant(lines[0] ?? "") !== null;
}
function isLogRecord(line, fields) {
  const text2 = line.slice(line.indexOf("{"));
  let record;
  try {
    record = JSON.parse(text2);
  } catch {
    return fields >= 2;
  }
  return isRecord(record) && !isAuditEvent(record) && fieldsOf(record).fields.size >= 2;
}

// src/collect/logs/sample.ts
import { createHash } from "node:crypto";
var SAMPLE_METHOD = 'Every application line is ranked by the SHA-256, in hexadecimal, of the UTF-8 text "<seed>:<path>:<line number>", lines counted from 1; the lowest ranks are drawn. The digest of a drawn line is the SHA-256 of its UTF-8 text without the line end, masked by itself.';
function sha256(text2) {
  return createHash("sha256").update(text2, "utf8").digest("hex");
}
function drawSample(seed, path, size) {
  const best = [];
  return {
    offer: (line, text2) => {
      const rank = sha256(`${seed}:${path}:${line}`);
      const last = best.at(-1);
      if (size < 1 || best.length >= size && last !== void 0 && rank >= last.rank) return;
      if (best.length >= size) best.pop();
      const at = best.findIndex((other) => rank < other.rank);
      best.splice(at === -1 ? best.length : at, 0, { rank, drawn: { line, sha256: sha256(createMasker()(text2)) } });
    },
    drawn: () => best.map(({ drawn }) => drawn).sort((a, b) => a.line - b.line)
  };
}

// src/collect/logs/read-lines.ts
function share(part, whole3) {
  return Math.floor(part / whole3 * 1e4) / 1e4;
}
function isoTime(at) {
  if (at === null) return null;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
function countLines() {
  const counts = {
    lines: 0,
    platform: 0,
    structured: 0,
    text: 0,
    jsonPlatform: 0,
    textPlatform: 0,
    cut: 0,
    firstCut: 0
  };
  const fields = /* @__PURE__ */ new Map();
  const sensitive = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Set();
  let first = null;
  let last = null;
  return {
    counts,
    note: (line, number2, whole3) => {
      counts.lines = number2;
      if (!whole3 && counts.cut++ === 0) counts.firstCut = number2;
      if (line.kind === "platform") counts[line.json ? "jsonPlatform" : "textPlatform"]++;
      if (line.kind !== "blank") counts[line.kind]++;
      if (line.kind === "structured") for (const field of line.fields) fields.set(field, (fields.get(field) ?? 0) + 1);
      if (line.logGroup !== null && groups.size < 2) groups.add(line.logGroup);
      if (line.at !== null) {
        first = first === null ? line.at : Math.min(first, line.at);
        last = last === null ? line.at : Math.max(last, line.at);
      }
    },
    noteSensitive: (text2, number2) => {
      for (const { rule, category, confidence } of findSensitive(text2)) {
        const before = sensitive.get(rule);
        if (before === void 0)
          sensitive.set(rule, { kind: rule, category, confidence, count: 1, firstLine: number2 });
        else before.count++;
      }
    },
    /** All of them, also those that no line has; none where no line is structured. */
    fields: () => {
      if (counts.structured === 0) return [];
      return LOG_FIELDS.map((field) => {
        const lines = fields.get(field) ?? 0;
        return { field, lines, ratio: share(lines, counts.structured) };
      });
    },
    sensitive: () => [...sensitive.values()].sort((a, b) => a.kind < b.kind ? -1 : 1),
    firstAt: () => isoTime(first),
    lastAt: () => isoTime(last),
    /** The one log group that lines name; null where they name none, or several. */
    logGroup: () => groups.size === 1 ? [...groups][0] ?? null : null
  };
}
function formatOf(counts) {
  const json = counts.structured + counts.jsonPlatform;
  const text2 = counts.text + counts.textPlatform;
  if (json + text2 === 0) return "empty";
  if (text2 === 0) return "json-lines";
  return json === 0 ? "lambda-text" : "mixed";
}
function read(file, { config }) {
  const { seed, sampleSize } = config.collect.logs;
  const sample = drawSample(seed, file.path, sampleSize);
  const counted = countLines();
  const splitter = lineSplitter((bytes, number2, whole3) => {
    const text2 = bytes.toString("utf8");
    const line = readLine(number2 === 1 ? text2.replace(/^\ufeff/, "") : text2);
    counted.note(line, number2, whole3);
    if (line.kind === "blank") return;
    counted.noteSensitive(text2, number2);
    if (line.kind !== "platform") sample.offer(number2, text2);
  });
  readChunks(file, splitter.write);
  splitter.end();
  const { counts } = counted;
  const format = formatOf(counts);
  const application = counts.structured + counts.text;
  const place = { path: file.path, line: null, column: null, pointer: null };
  const problems = [];
  if (counts.cut > 0) {
    problems.push({
      code: "cap-reached",
      message: `${counts.cut} of the lines, this one first, are longer than ${MAX_LINE_BYTES} bytes; what is beyond was not looked at. Write one event a line.`,
      kinds: ["log"],
      place: { ...place, line: counts.firstCut, column: 1 }
    });
  }
  return {
    dialect: format === "empty" ? "json-lines" : format,
    kinds: ["log"],
    facts: [
      {
        type: "log-sample",
        id: `log-sample:${file.path}#lines`,
        attributes: {
          format,
          lines: counts.lines,
          applicationLines: application,
          platformLines: counts.platform,
          structuredLines: counts.structured,
          structuredRatio: application === 0 ? null : share(counts.structured, application),
          fields: counted.fields(),
          firstAt: counted.firstAt(),
          lastAt: counted.lastAt(),
          tracked: file.tracked,
          sensitive: counted.sensitive(),
          owner: ownerOf(file.path, counted.logGroup(), config),
          sample: { method: SAMPLE_METHOD, seed, population: application, lines: sample.drawn() }
        },
        origins: {},
        place
      }
    ],
    problems,
    producedAt: counted.lastAt(),
    basis: "declared"
  };
}
var logLines = {
  dialect: "log-lines",
  kind: "log",
  patterns: [
    "**/*.log",
    "**/*.jsonl",
    "**/*.ndjson",
    "**/log/**/*.{txt,json}",
    "**/logs/**/*.{txt,json}",
    "**/log-samples/**/*.{txt,json}",
    "**/cloudwatch/**/*.{txt,json}",
    "**/aws/lambda/**/*.{txt,json}",
    "**/*.log.{txt,json}"
  ],
  recognises: recogniseLines,
  read
};

// src/collect/manifests/intrinsics.ts
var LONG_FORMS = new Map([
  ["Ref", "Ref"],
  ["Condition", "Condition"],
  ...[
    "And",
    "Base64",
    "Cidr",
    "Contains",
    "EachMemberEquals",
    "EachMemberIn",
    "Equals",
    "FindInMap",
    "GetAtt",
    "GetAZs",
    "GetStackOutput",
    "If",
    "ImportValue",
    "Join",
    "Length",
    "Not",
    "Or",
    "RefAll",
    "Select",
    "Split",
    "Sub",
    "ToJsonString",
    "Transform",
    "ValueOf",
    "ValueOfAll"
  ].map((name) => [name, `Fn::${name}`])
]);
var SHORT_TAGS = [...LONG_FORMS.keys()].map((name) => `!${name}`);
function longForm(tag) {
  return LONG_FORMS.get(tag.replace(/^!(Fn::)?/, ""));
}
function emptyObject() {
  return /* @__PURE__ */ Object.create(null);
}
function intrinsic(name, argument) {
  const object = emptyObject();
  object[name] = name === "Fn::GetAtt" ? attributeOf(argument) : argument;
  return object;
}
function attributeOf(argument) {
  if (typeof argument === "string") {
    const dot = argument.indexOf(".");
    return dot < 0 ? [argument] : [argument.slice(0, dot), argument.slice(dot + 1)];
  }
  if (Array.isArray(argument) && argument.length > 2 && argument.every((part) => typeof part === "string")) {
    return [argument[0] ?? "", argument.slice(1).join(".")];
  }
  return argument;
}

// src/collect/manifests/resource.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function wordOf(value) {
  return value === void 0 || value === null || typeof value === "object" ? "" : String(value);
}
function member(value, name) {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : void 0;
}

// src/collect/manifests/for-each.ts
var MAX_LOOPED = 2e3;
function writeOutLoops(template, resolver) {
  const loops = /* @__PURE__ */ new Map();
  const writer = new LoopWriter(resolver);
  const body = emptyObject();
  for (const section2 of Object.keys(template.body)) {
    const value = template.body[section2] ?? null;
    if (!mayHold(section2) || !isObject(value)) {
      body[section2] = value;
      continue;
    }
    const written = emptyObject();
    for (const name of Object.keys(value)) {
      if (!isLoop(name)) {
        writer.entry(written, name, value[name] ?? null, /* @__PURE__ */ new Map());
        continue;
      }
      const before = new Set(Object.keys(written));
      writer.entry(written, name, value[name] ?? null, /* @__PURE__ */ new Map());
      for (const made of Object.keys(written)) if (!before.has(made)) loops.set(`${section2}/${made}`, [section2, name]);
    }
    body[section2] = written;
  }
  if (!writer.found) return template;
  const placeOf = (pointer) => template.placeOf(loops.get(`${pointer[0]}/${pointer[1]}`) ?? pointer);
  return { path: template.path, body, placeOf };
}
function mayHold(section2) {
  return section2 === "Resources" || section2 === "Conditions" || section2 === "Outputs";
}
function isLoop(name) {
  return name.startsWith("Fn::ForEach::");
}
var LoopWriter = class {
  found = false;
  made = 0;
  resolver;
  constructor(resolver) {
    this.resolver = resolver;
  }
  /** Writes one entry of an object, or all that a loop makes of it, into `target`. */
  entry(target, name, value, values) {
    const loop = isLoop(name) && Array.isArray(value) ? this.loop(value, values) : null;
    if (!loop) {
      target[filled(name, values)] = this.write(value, values);
      return;
    }
    this.found = true;
    for (const item of loop.items) {
      const inside = new Map(values).set(loop.identifier, item);
      for (const key of Object.keys(loop.body)) this.entry(target, key, loop.body[key] ?? null, inside);
    }
  }
  loop(value, values) {
    const [identifier, collection, body] = value;
    if (typeof identifier !== "string" || collection === void 0 || !isObject(body)) return null;
    const list2 = this.resolver.resolve(this.write(collection, values)).value;
    if (!Array.isArray(list2) || !list2.every((item) => typeof item === "string")) return null;
    this.made += list2.length;
    return this.made > MAX_LOOPED ? null : { identifier, items: list2, body };
  }
  write(value, values) {
    if (typeof value === "string") return filled(value, values);
    if (Array.isArray(value)) return value.map((item) => this.write(item, values));
    if (!isObject(value)) return value;
    const names3 = Object.keys(value);
    const reference = value.Ref;
    if (names3.length === 1 && typeof reference === "string") return values.get(reference) ?? value;
    const object = emptyObject();
    for (const name of names3) this.entry(object, name, value[name] ?? null, values);
    return object;
  }
};
function filled(text2, values) {
  if (values.size === 0 || !/[$&]\{/.test(text2)) return text2;
  return text2.replace(/([$&])\{([A-Za-z0-9]+)\}/g, (whole3, sign, name) => {
    const value = values.get(name);
    if (value === void 0) return whole3;
    return sign === "&" ? value.replace(/[^A-Za-z0-9]/g, "") : value;
  });
}

// src/collect/manifests/manifest-problem.ts
function manifestProblem(code, message, place) {
  return { code, message, kinds: ["manifest", "policy"], place };
}

// src/collect/manifests/declared-resources.ts
function declaredResources(template) {
  const section2 = member(template.body, "Resources");
  const resources = [];
  for (const logicalId of Object.keys(isObject(section2) ? section2 : {})) {
    const written = member(section2, logicalId);
    const type = member(written, "Type");
    if (!isObject(written) || typeof type !== "string") continue;
    const { Type: _type, Properties: properties, ...attributes } = written;
    const condition = attributes.Condition;
    resources.push({
      logicalId,
      type,
      properties: isObject(properties) ? properties : emptyObject(),
      attributes,
      condition: typeof condition === "string" ? condition : null,
      pointer: ["Resources", logicalId],
      madeBy: "template",
      origins: /* @__PURE__ */ new Map()
    });
  }
  return resources;
}
function resourceProblems(template) {
  const section2 = member(template.body, "Resources");
  if (!isObject(section2)) {
    const message = "The template has no Resources, so that there is nothing to deploy.";
    return [manifestProblem("no-resources", message, template.placeOf(["Resources"]))];
  }
  return Object.keys(section2).flatMap((logicalId) => {
    const written = member(section2, logicalId);
    const type = member(written, "Type");
    const place = template.placeOf(["Resources", logicalId]);
    if (isLoop(logicalId) || logicalId === "Fn::Transform" || logicalId === "Transform") return [];
    if (typeof type !== "string") {
      return [manifestProblem("resource-without-type", "A resource without a Type; it is left out.", place)];
    }
    if (!type.endsWith("::MODULE")) return [];
    const message = "A module is filled in at deployment, so that its resources are not known.";
    return [manifestProblem("opaque-module", message, place)];
  });
}

// src/collect/manifests/candidates.ts
var MAX_AMONG = 16;
function hole(unresolved, among) {
  if (among === void 0 || among.length > MAX_AMONG) return { unresolved };
  return { unresolved, among: [...among] };
}
function oneOf2(reason, values) {
  const distinct2 = /* @__PURE__ */ new Map();
  for (const value of values) {
    for (const candidate of isHole(value) && value.among ? value.among : [value]) {
      if (isHole(candidate) || distinct2.size > MAX_AMONG) return hole(reason);
      distinct2.set(JSON.stringify(candidate), candidate);
    }
  }
  const candidates2 = [...distinct2.values()];
  const [only] = candidates2;
  return candidates2.length === 1 && only !== void 0 ? only : hole(reason, candidates2);
}
function lift(parts3, make2) {
  const holes = [...new Set(parts3.filter((part) => isHole(part)))];
  const [first] = holes;
  if (first === void 0) return make2([...parts3]);
  const open = holes.find((part) => part.among === void 0);
  const combinations = holes.reduce((count2, part) => count2 * (part.among?.length ?? 1), 1);
  if (open || combinations > MAX_AMONG) return hole((open ?? first).unresolved);
  const made = [];
  for (let combination = 0; combination < combinations; combination++) {
    let rest = combination;
    const chosen = /* @__PURE__ */ new Map();
    for (const part of holes) {
      const among = part.among ?? [];
      chosen.set(part, among[rest % among.length] ?? null);
      rest = Math.floor(rest / among.length);
    }
    made.push(make2(parts3.map((part) => chosen.has(part) ? chosen.get(part) ?? null : part)));
  }
  return oneOf2(first.unresolved, made);
}

// src/collect/manifests/reference.ts
var WHOLE = /^\$\{([A-Za-z0-9]+)(?:\.([A-Za-z0-9_.]+))?\}$/;
function referenceIn(text2) {
  if (typeof text2 !== "string") return null;
  const match = WHOLE.exec(text2);
  if (match?.[1] === void 0) return null;
  return { logicalId: match[1], attribute: match[2] ?? null };
}
function referenceOf(value) {
  const name = member(value, "Ref");
  if (typeof name === "string") return { logicalId: name, attribute: null };
  const [logicalId, attribute] = list(member(value, "Fn::GetAtt"));
  if (typeof logicalId === "string") return { logicalId, attribute: typeof attribute === "string" ? attribute : null };
  return referenceIn(member(value, "Fn::Sub"));
}
function list(value) {
  return Array.isArray(value) ? value : [];
}
function isSymbolic(text2) {
  return /\$\{[^}]*\}/.test(text2);
}

// src/collect/manifests/functions.ts
var FUNCTIONS = /* @__PURE__ */ new Map([
  ["Fn::Join", (argument) => lift(parts(argument), ([separator, ...rest]) => joined(rest, wordOf(separator)))],
  ["Fn::Select", (argument) => lift(pair(argument), ([index, list2]) => selected(index, list2))],
  ["Fn::Split", (argument) => lift(pair(argument), ([separator, text2]) => split(separator, text2))],
  ["Fn::FindInMap", (argument, names3) => lift(keys(argument), (path) => found(path, argument, names3))],
  ["Fn::Base64", (argument) => lift([argument], ([text2]) => base64(text2))],
  ["Fn::Length", (argument) => lift([argument], ([list2]) => length(list2))],
  ["Fn::ToJsonString", (argument) => hasHole(argument) ? hole("a part is not known") : JSON.stringify(argument)]
]);
function parts(argument) {
  const [separator, list2] = pair(argument);
  return [separator, ...Array.isArray(list2) ? list2 : [list2]];
}
function pair(argument) {
  const [first, second] = Array.isArray(argument) ? argument : [];
  return first === void 0 || second === void 0 ? [hole("a function whose arguments are not complete"), null] : [first, second];
}
function joined(pieces, separator) {
  const texts3 = [];
  for (const piece of pieces.flat()) {
    if (isHole(piece)) return hole(piece.unresolved);
    if (typeof piece === "object") return hole("a text made of something that is no text");
    texts3.push(String(piece));
  }
  return texts3.join(separator);
}
function selected(index, list2) {
  const at = wordOf(index);
  const item = Array.isArray(list2) && /^\d+$/.test(at) ? list2[Number(at)] : void 0;
  return item === void 0 ? hole("Fn::Select finds nothing that is known") : item;
}
function split(separator, text2) {
  if (typeof separator !== "string" || typeof text2 !== "string") return hole("Fn::Split of something that is no text");
  return isSymbolic(text2) ? hole("a part of what is only known after deployment") : text2.split(separator);
}
function keys(argument) {
  return Array.isArray(argument) ? argument.slice(0, 3) : [argument];
}
function found(path, argument, names3) {
  const [name, top, second] = path.map((part) => typeof part === "object" ? null : String(part));
  if (typeof name !== "string" || typeof top !== "string" || typeof second !== "string") {
    return hole("a mapping that cannot be looked up");
  }
  const value = isSymbolic(top) || isSymbolic(second) ? void 0 : names3.mapping(name, top, second);
  if (value !== void 0) return value;
  const otherwise = Array.isArray(argument) && isObject(argument[3]) ? argument[3].DefaultValue : void 0;
  const possible = names3.mappingValues(name, isSymbolic(top) ? null : top, isSymbolic(second) ? null : second);
  if (isSymbolic(top) || isSymbolic(second)) {
    const all = otherwise === void 0 ? possible : [...possible, otherwise];
    return all.length === 0 ? hole(`mapping ${name} has no such entry`) : oneOf2(`mapping ${name} depends on where it is deployed`, all);
  }
  return otherwise ?? hole(`mapping ${name} has no such entry`);
}
function base64(text2) {
  if (typeof text2 !== "string" || isSymbolic(text2)) return hole("Fn::Base64 of what is only known after deployment");
  return Buffer.from(text2).toString("base64");
}
function length(list2) {
  return Array.isArray(list2) && !list2.some((item) => isHole(item)) ? list2.length : hole("the length of a list that is not known");
}
function hasHole(value) {
  if (isHole(value)) return true;
  if (Array.isArray(value)) return value.some(hasHole);
  return isObject(value) && Object.values(value).some(hasHole);
}

// src/collect/manifests/sub-text.ts
function subPieces(source) {
  const pieces = [];
  let end = 0;
  for (const match of source.matchAll(/\$\{([^{}]*)\}/g)) {
    if (match.index > end) pieces.push({ text: source.slice(end, match.index) });
    const name = (match[1] ?? "").trim();
    pieces.push(name.startsWith("!") ? { text: `\${${name.slice(1)}}` } : { name });
    end = match.index + match[0].length;
  }
  if (end < source.length) pieces.push({ text: source.slice(end) });
  return pieces;
}

// src/collect/manifests/evaluation.ts
var WEIGHT = {
  literal: 0,
  "inherited-default": 1,
  assumed: 2,
  unresolved: 3,
  conditional: 4
};
function weightier(a, b) {
  return a !== void 0 && WEIGHT[a.kind] >= WEIGHT[b.kind] ? a : b;
}
var Evaluation = class {
  origins = {};
  /** By JSON pointer of a list's item: its index in the list as it is written, where that differs. */
  written = {};
  names;
  condition;
  arn;
  constructor(names3, condition, arn) {
    this.names = names3;
    this.condition = condition;
    this.arn = arn;
  }
  /** `at` is the JSON pointer of the result; `inside` a function, everything below counts for its result. */
  work(value, at, inside = false) {
    if (typeof value === "string") return this.dynamic(value, at);
    if (Array.isArray(value)) return this.list(value, at, inside);
    if (!isObject(value)) return value;
    const keys2 = Object.keys(value);
    const [key] = keys2;
    if (key !== void 0 && keys2.length === 1 && isIntrinsic(key))
      return this.intrinsic(key, value[key] ?? null, at, inside);
    const strange = keys2.find((name) => name.startsWith("Fn::"));
    if (strange !== void 0) return hole(reasonFor(strange));
    const object = emptyObject();
    for (const name of keys2) {
      const worked = this.work(value[name] ?? null, inside ? at : `${at}/${escaped(name)}`, inside);
      if (worked !== void 0) object[name] = worked;
    }
    return object;
  }
  list(items2, at, inside) {
    const list2 = [];
    for (const [index, item] of items2.entries()) {
      const branches2 = this.arn && !inside ? this.openBranches(item) : null;
      for (const value of branches2?.values ?? [item]) {
        const place = inside ? at : `${at}/${list2.length}`;
        const worked = this.work(value, place, inside);
        if (worked === void 0) continue;
        if (branches2) this.note(place, branches2.origin);
        if (index !== list2.length && !inside) this.written[place] = index;
        list2.push(worked);
      }
    }
    return list2;
  }
  /** Both branches of an Fn::If whose condition is not known. */
  openBranches(item) {
    if (!isObject(item)) return null;
    const branches2 = item["Fn::If"];
    if (Object.keys(item).length !== 1 || !Array.isArray(branches2) || typeof branches2[0] !== "string") return null;
    if (this.condition(branches2[0]).holds !== null) return null;
    return { values: branches2.slice(1, 3), origin: { kind: "conditional", from: `condition ${branches2[0]}` } };
  }
  intrinsic(key, argument, at, inside) {
    switch (key) {
      case "Ref":
        return typeof argument === "string" ? this.reference(argument, at) : hole("a Ref to a name that is worked out");
      case "Fn::GetAtt":
        return this.attribute(argument, at);
      case "Fn::Sub":
        return this.substitute(argument, at);
      case "Fn::If":
        return this.choice(argument, at, inside);
      case "Fn::ImportValue":
        return this.imported(argument, at);
      case "Fn::GetStackOutput":
        return this.opaque("GetStackOutput", "another stack's output", at);
    }
    const make2 = FUNCTIONS.get(key);
    if (!make2) return hole(reasonFor(key));
    const worked = this.work(argument, at, true);
    const made = worked === void 0 ? hole(`${key} of nothing`) : make2(worked, this.names);
    return typeof made === "string" ? this.dynamic(made, at) : made;
  }
  reference(name, at) {
    if (name === "AWS::NoValue") return void 0;
    if (name === "AWS::NotificationARNs") return hole("AWS::NotificationARNs is only known at deployment");
    if (name.startsWith("AWS::")) return `\${${name}}`;
    const parameter = this.names.parameter(name);
    if (parameter) {
      if (parameter.opaque && this.arn) return this.opaque(name, "", at);
      if (parameter.origin) this.note(at, parameter.origin);
      return parameter.value;
    }
    if (this.names.resourceType(name) === void 0 && !this.names.open) return hole(`${name} is not declared here`);
    return `\${${name}}`;
  }
  attribute(argument, at) {
    const [name, attribute] = Array.isArray(argument) ? argument : [];
    if (typeof name !== "string" || typeof attribute !== "string") return hole("an attribute that is worked out");
    const type = this.names.resourceType(name);
    if (type === void 0 && !this.names.open) return hole(`${name} is not declared here`);
    const made = `${name}.${attribute}`;
    if (type !== void 0 && isStack(type)) return this.opaque(made, `output of the nested stack ${name}`, at);
    if (type !== void 0 && /^(Custom::|AWS::CloudFormation::CustomResource$)/.test(type)) {
      return this.opaque(made, `attribute of the custom resource ${name}`, at);
    }
    return `\${${made}}`;
  }
  /** A thing of which only the name is known: enough in an ARN, not known elsewhere. */
  opaque(name, what, at) {
    if (!this.arn) return hole(`${what} is only known at deployment`);
    const shown = name.replace(/[${}]/g, "");
    this.note(at, { kind: "assumed", from: `${shown} names one thing and is no wildcard` });
    return `\${${shown}}`;
  }
  substitute(argument, at) {
    const [source, given] = Array.isArray(argument) ? argument : [argument];
    if (typeof source !== "string") return hole("Fn::Sub over something that is no text");
    const variables2 = isObject(given) ? given : emptyObject();
    const parts3 = subPieces(source).map((piece) => {
      if ("text" in piece) return piece.text;
      const { name } = piece;
      if (Object.hasOwn(variables2, name)) return this.work(variables2[name] ?? null, at, true) ?? "";
      const dot = name.indexOf(".");
      if (dot > 0) return this.attribute([name.slice(0, dot), name.slice(dot + 1)], at);
      return this.reference(name, at) ?? "";
    });
    const made = lift(parts3, (pieces) => joined(pieces, ""));
    return typeof made === "string" ? this.dynamic(made, at) : made;
  }
  choice(argument, at, inside) {
    const [name, yes, no] = Array.isArray(argument) ? argument : [];
    if (typeof name !== "string" || yes === void 0 || no === void 0)
      return hole("an Fn::If that is not complete");
    const { holds, assumed } = this.condition(name);
    if (holds !== null) {
      if (assumed) this.note(at, { kind: "assumed", from: `condition ${name}, by the default of a parameter` });
      return this.work(holds ? yes : no, at, inside);
    }
    const branches2 = [yes, no].map((branch) => this.work(branch, at, true) ?? null);
    this.note(at, { kind: "conditional", from: `condition ${name}` });
    const made = oneOf2(`condition ${name} is not known`, branches2);
    return made === null ? void 0 : made;
  }
  imported(argument, at) {
    const name = this.work(argument, at, true);
    const shown = typeof name === "string" ? `ImportValue ${name}` : "ImportValue";
    return this.opaque(shown, "a value imported from another stack", at);
  }
  /** A text with what CloudFormation puts in from SSM or Secrets Manager at deployment. */
  dynamic(text2, at) {
    if (!text2.includes("{{resolve:")) return text2;
    if (!this.arn) return hole("a dynamic reference is only known at deployment");
    this.note(at, { kind: "assumed", from: "a dynamic reference names one thing and is no wildcard" });
    return text2.replace(/\{\{resolve:([^{}]*)\}\}/g, (_, name) => `\${resolve ${name}}`);
  }
  note(at, origin) {
    this.origins[at] = weightier(this.origins[at], origin);
  }
};
function isIntrinsic(key) {
  return key === "Ref" || key.startsWith("Fn::") || key.startsWith("!");
}
function isStack(type) {
  return type === "AWS::CloudFormation::Stack" || type === "AWS::Serverless::Application";
}
function reasonFor(key) {
  if (key.startsWith("Fn::Transform")) return "a macro makes it at deployment";
  return `${key.slice(0, 60)} cannot be worked out before deployment`;
}
function escaped(name) {
  return name.includes("~") || name.includes("/") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}

// src/collect/decode-text.ts
function decodeText(bytes) {
  const [first, second] = bytes;
  const encoding = first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

// src/collect/policies/json-fault.ts
var SPACE = /[ \t\r\n]*/y;
var TOKEN = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
function jsonFault(text2) {
  const open = [];
  let wanted = "value";
  let at = 0;
  for (; ; ) {
    at = after(SPACE, text2, at) ?? at;
    const end = after(TOKEN, text2, at);
    if (end === null) return at;
    const next = follow(wanted, text2[at] ?? "", open);
    if (next === null) return at;
    wanted = next;
    at = end;
  }
}
function after(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.test(text2) ? pattern.lastIndex : null;
}
function follow(wanted, first, open) {
  const inside = open.at(-1);
  if (first === "}" && inside === "{" || first === "]" && inside === "[") {
    if (wanted !== "more" && wanted !== (first === "}" ? "first key" : "first value")) return null;
    open.pop();
    return "more";
  }
  if (wanted === "more") {
    if (first !== "," || inside === void 0) return null;
    return inside === "{" ? "key" : "value";
  }
  if (wanted === "colon") return first === ":" ? "value" : null;
  if (wanted === "key" || wanted === "first key") return first === '"' ? "colon" : null;
  if (first === "{" || first === "[") {
    open.push(first);
    return first === "{" ? "first key" : "first value";
  }
  return /[}\],:]/.test(first) ? null : "more";
}

// src/collect/manifests/yaml-tree.ts
var import_yaml2 = __toESM(require_dist());

// src/collect/manifests/flow-indent.ts
var import_yaml = __toESM(require_dist());
var FLOW_GIVEN_UP = "";
var MARKS = /* @__PURE__ */ new Set(["", FLOW_GIVEN_UP, ""]);
var MAX_LINES2 = 50;
var MAX_LENGTH = 1 << 18;
var INDENT = " ".repeat(64);
function indentFlows(text2) {
  if (text2.length > MAX_LENGTH || [...MARKS].some((mark) => text2.includes(mark))) return null;
  const inserted = [];
  let indented = text2;
  for (let at = givenUpAt(indented); at !== null; at = givenUpAt(indented)) {
    if (inserted.length === MAX_LINES2) return null;
    inserted.push(at);
    indented = indented.slice(0, at) + INDENT + indented.slice(at);
  }
  if (inserted.length === 0) return null;
  const original = (offset) => inserted.reduce((left, at) => offset > at ? left - Math.min(INDENT.length, offset - at) : left, offset);
  return { text: indented, original };
}
function givenUpAt(text2) {
  let offset = 0;
  for (const piece of new import_yaml.Lexer().lex(text2)) {
    if (piece === FLOW_GIVEN_UP) return offset < text2.length ? offset : null;
    if (!MARKS.has(piece)) offset += piece.length;
  }
  return null;
}

// src/collect/manifests/plain-scalar.ts
var WORDS = /* @__PURE__ */ new Map([
  ["", null],
  ["~", null]
]);
for (const word2 of ["null", "Null", "NULL"]) WORDS.set(word2, null);
for (const word2 of ["true", "yes", "on"]) for (const form of forms(word2)) WORDS.set(form, true);
for (const word2 of ["false", "no", "off"]) for (const form of forms(word2)) WORDS.set(form, false);
function forms(word2) {
  return [word2, word2.charAt(0).toUpperCase() + word2.slice(1), word2.toUpperCase()];
}
var DECIMAL = /^[-+]?(0|[1-9][0-9_]*)$/;
var OCTAL = /^[-+]?0[0-7_]+$/;
var RADIX = /^[-+]?0(x[0-9a-fA-F_]+|o[0-7]+|b[01_]+)$/;
var FLOAT = /^[-+]?([0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?$|^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/;
function plainScalar(source) {
  const word2 = WORDS.get(source);
  if (word2 !== void 0) return word2;
  const first = source.charCodeAt(0);
  if (!(first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)) return source;
  const digits = source.replaceAll("_", "");
  if (DECIMAL.test(source)) return safe(Number(digits), source);
  if (OCTAL.test(source))
    return safe(
      signed(digits, (rest) => Number.parseInt(rest, 8)),
      source
    );
  if (RADIX.test(source)) return safe(signed(digits, Number), source);
  if (FLOAT.test(source)) return safe(Number(digits), source);
  return source;
}
function signed(text2, read4) {
  if (text2.startsWith("-")) return -read4(text2.slice(1));
  return read4(text2.startsWith("+") ? text2.slice(1) : text2);
}
function safe(value, source) {
  if (!Number.isFinite(value)) return source;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;
}

// src/collect/manifests/yaml-tree.ts
var MAX_DEPTH = 200;
var MAX_ALIASED = 1e5;
var MAX_PROPERTIES = 100;
function yamlTree(text2) {
  const faults = [];
  const documents = compose(text2, faults);
  const first = documents[0];
  if (first?.errors.some(({ code }) => code === "BAD_INDENT")) {
    const indented = indentFlows(text2);
    const read4 = indented && yamlTree(indented.text);
    if (read4 && "offsetOf" in read4) return inOriginal(read4, indented);
  }
  for (const { code, pos } of first?.errors ?? []) {
    if (faults.length === 0) faults.push({ code: "yaml-syntax", message: syntaxMessage(code), offset: pos[0] });
  }
  if (first === void 0 || faults.length > 0) return { value: void 0, faults };
  const second = documents[1];
  if (second) {
    const message = "The file holds more than one YAML document; only the first is read. Split them into files.";
    faults.push({ code: "multi-document", message, offset: second.range[0] });
  }
  const value = new Reading(faults).plain(first.contents, 0);
  return { value, faults, offsetOf: (pointer) => offsetOf(first.contents, pointer) };
}
function inOriginal({ value, faults, offsetOf: offsetOf3 }, { original }) {
  return {
    value,
    faults: faults.map((fault) => ({ ...fault, offset: original(fault.offset) })),
    offsetOf: (pointer) => original(offsetOf3(pointer))
  };
}
function syntaxMessage(code) {
  return `The YAML cannot be read from here on (${code.toLowerCase().replaceAll("_", " ")}). Correct it and run again.`;
}
var CUSTOM_TAGS = SHORT_TAGS.flatMap((tag) => [
  { tag, resolve: (text2) => text2 },
  { tag, collection: "map" },
  { tag, collection: "seq" }
]);
function compose(text2, faults) {
  const parser = new import_yaml2.Parser();
  const composer = new import_yaml2.Composer({
    schema: "failsafe",
    customTags: CUSTOM_TAGS,
    uniqueKeys: false,
    logLevel: "silent",
    prettyErrors: false
  });
  const documents = [];
  let properties = 0;
  for (const lexeme of new import_yaml2.Lexer().lex(text2)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (/^[!&]/.test(lexeme)) properties++;
    else if (lexeme.trim() !== "") properties = 0;
    if (parser.stack.length > MAX_DEPTH || properties > MAX_PROPERTIES) {
      const what = properties > MAX_PROPERTIES ? "has values with more tags than we follow" : `is nested deeper than ${MAX_DEPTH} levels`;
      faults.push({ code: "too-deep", message: `The template ${what} and was not read.`, offset: parser.offset });
      return [];
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(documents.length === 0, text2.length));
  return documents;
}
var Reading = class {
  anchors = /* @__PURE__ */ new Map();
  open = /* @__PURE__ */ new Set();
  faults;
  aliased = 0;
  insideAlias = 0;
  capped = false;
  constructor(faults) {
    this.faults = faults;
  }
  plain(node, depth) {
    if (!node) return null;
    if (node.anchor !== void 0 && this.insideAlias === 0) this.anchors.set(node.anchor, node);
    if (this.insideAlias > 0 && !this.countAliased(node)) return null;
    if (depth > MAX_DEPTH) return this.fault("too-deep", `Nested deeper than ${MAX_DEPTH} levels; left out.`, node);
    const tag = node.tag;
    const value = this.untagged(node, depth);
    if (tag === void 0 || !tag.startsWith("!") || tag === "!") return value;
    const name = longForm(tag);
    if (name !== void 0) return intrinsic(name, value);
    this.fault("unknown-tag", "A YAML tag that CloudFormation does not know; its value is taken as not known.", node);
    return intrinsic(tag, value);
  }
  untagged(node, depth) {
    if ((0, import_yaml2.isAlias)(node)) return this.alias(node.source, node, depth);
    if ((0, import_yaml2.isScalar)(node)) {
      const source = typeof node.source === "string" ? node.source : String(node.value ?? "");
      const isText = node.type !== "PLAIN" || node.tag?.startsWith("!") || node.tag === "tag:yaml.org,2002:str";
      return isText ? source : plainScalar(source);
    }
    this.open.add(node);
    const value = (0, import_yaml2.isSeq)(node) ? this.list(node, depth) : (0, import_yaml2.isMap)(node) ? this.map(node, depth) : null;
    this.open.delete(node);
    return value;
  }
  list(node, depth) {
    return node.items.map((item) => this.plain(item, depth + 1));
  }
  map(node, depth) {
    const object = emptyObject();
    const merged = [];
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (name === null) {
        this.fault("complex-key", "A key that is itself a list or an object; it is left out.", key ?? node);
        continue;
      }
      const item = this.plain(value, depth + 1);
      if (name === "<<" && (0, import_yaml2.isScalar)(key) && key.type === "PLAIN") {
        merged.push(item);
        continue;
      }
      if (Object.hasOwn(object, name)) {
        this.fault(
          "duplicate-key",
          "A key that stands twice in one object; the last one is read. Remove one.",
          key ?? node
        );
      }
      object[name] = item;
    }
    for (const source of merged.flat()) merge(object, source);
    const [only] = Object.keys(object);
    return only === "Fn::GetAtt" ? intrinsic(only, object[only] ?? null) : object;
  }
  alias(name, node, depth) {
    const target = this.anchors.get(name);
    if (!target) return this.fault("unknown-alias", "A YAML alias without an anchor before it.", node);
    if (this.open.has(target)) return this.fault("alias-cycle", "A YAML alias inside what it names.", node);
    this.insideAlias++;
    const value = this.plain(target, depth + 1);
    this.insideAlias--;
    return value;
  }
  countAliased(node) {
    this.aliased++;
    if (this.aliased <= MAX_ALIASED) return true;
    if (!this.capped) {
      this.capped = true;
      this.fault("cap-reached", `YAML aliases add more than ${MAX_ALIASED} values; the rest is left out.`, node);
    }
    return false;
  }
  fault(code, message, node) {
    this.faults.push({ code, message, offset: node.range?.[0] ?? 0 });
    return null;
  }
};
function keyOf(key) {
  if (!key) return "";
  if (!(0, import_yaml2.isScalar)(key)) return null;
  return typeof key.source === "string" ? key.source : String(key.value ?? "");
}
function merge(object, source) {
  if (typeof source !== "object" || source === null || Array.isArray(source)) return;
  for (const name of Object.keys(source)) {
    if (!Object.hasOwn(object, name)) object[name] = source[name] ?? null;
  }
}
var indexes = /* @__PURE__ */ new WeakMap();
function indexOf(node) {
  let index = indexes.get(node);
  if (!index) {
    index = /* @__PURE__ */ new Map();
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (name !== null) index.set(name, { key, value });
    }
    indexes.set(node, index);
  }
  return index;
}
function offsetOf(root, pointer) {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of pointer) {
    if (!node || (0, import_yaml2.isAlias)(node)) break;
    if (node.tag !== void 0 && longForm(node.tag) === step) continue;
    if ((0, import_yaml2.isMap)(node)) {
      const pair2 = indexOf(node).get(step);
      if (!pair2) break;
      offset = pair2.key?.range?.[0] ?? offset;
      node = pair2.value;
    } else if ((0, import_yaml2.isSeq)(node)) {
      const item = node.items[Number(step)];
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

// src/collect/manifests/json-tree.ts
function jsonTree(text2) {
  let parsed3;
  try {
    parsed3 = JSON.parse(text2);
  } catch {
    return null;
  }
  const faults = [];
  const marker = new Marker(text2, faults);
  const root = marker.mark(0);
  if (marker.tooDeep) return { value: null, faults, offsetOf: () => 0 };
  return { value: plain2(parsed3), faults, offsetOf: (pointer) => offsetOf2(root, pointer) };
}
function plain2(value) {
  if (Array.isArray(value)) return value.map(plain2);
  if (typeof value !== "object" || value === null) return value;
  const object = emptyObject();
  const names3 = Object.keys(value);
  if (names3.length === 1 && names3[0] === "Fn::GetAtt")
    return intrinsic("Fn::GetAtt", plain2(value["Fn::GetAtt"] ?? null));
  for (const name of names3) object[name] = plain2(value[name] ?? null);
  return object;
}
function offsetOf2(root, pointer) {
  let mark = root;
  for (const step of pointer) {
    const next = mark.inside?.get(step);
    if (!next) break;
    mark = next;
  }
  return mark.offset;
}
var SPACE2 = /[ \t\r\n]*/y;
var SCALAR = /[^,\]} \t\r\n]+/y;
var Marker = class {
  tooDeep = false;
  text;
  faults;
  at = 0;
  constructor(text2, faults) {
    this.text = text2;
    this.faults = faults;
  }
  /** The mark of the value that comes next. */
  mark(depth) {
    this.skip(SPACE2);
    const offset = this.at;
    const first = this.text[offset];
    if (depth > MAX_DEPTH) {
      const message = `The template is nested deeper than ${MAX_DEPTH} levels and was not read.`;
      if (!this.tooDeep) this.faults.push({ code: "too-deep", message, offset });
      this.tooDeep = true;
    }
    if (this.tooDeep) return { offset, inside: null };
    if (first === "{") return { offset, inside: this.object(depth) };
    if (first === "[") return { offset, inside: this.list(depth) };
    if (first === '"') this.quoted();
    else this.skip(SCALAR);
    return { offset, inside: null };
  }
  object(depth) {
    const inside = /* @__PURE__ */ new Map();
    this.at++;
    for (; ; ) {
      this.skip(SPACE2);
      if (this.tooDeep || this.text[this.at] === "}") break;
      const offset = this.at;
      this.quoted();
      const name = JSON.parse(this.text.slice(offset, this.at));
      this.skip(SPACE2);
      this.at++;
      if (inside.has(name)) {
        const message = "A key that stands twice in one object; the last one is read. Remove one.";
        this.faults.push({ code: "duplicate-key", message, offset });
      }
      inside.set(name, { offset, inside: this.mark(depth + 1).inside });
      this.comma();
    }
    this.at++;
    return inside;
  }
  list(depth) {
    const inside = /* @__PURE__ */ new Map();
    this.at++;
    for (let index = 0; ; index++) {
      this.skip(SPACE2);
      if (this.tooDeep || this.text[this.at] === "]") break;
      inside.set(String(index), this.mark(depth + 1));
      this.comma();
    }
    this.at++;
    return inside;
  }
  /** By hand: a pattern over a text of some megabytes is more than the matcher's stack takes. */
  quoted() {
    let end = this.at;
    let escapes = 0;
    do {
      end = this.text.indexOf('"', end + 1);
      for (escapes = 0; this.text[end - escapes - 1] === "\\"; ) escapes++;
    } while (escapes % 2 === 1);
    this.at = end + 1;
  }
  comma() {
    this.skip(SPACE2);
    if (this.text[this.at] === ",") this.at++;
  }
  skip(pattern) {
    pattern.lastIndex = this.at;
    if (pattern.test(this.text)) this.at = pattern.lastIndex;
  }
};

// src/collect/manifests/line-index.ts
function lineIndex(text2) {
  let starts = null;
  return (offset) => {
    starts ??= lineStarts(text2);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
function lineStarts(text2) {
  const starts = [0];
  for (let end = text2.indexOf("\n"); end >= 0; end = text2.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

// src/collect/manifests/template.ts
var MAX_TEMPLATE_BYTES = 10 * 1024 * 1024;
function parseTemplate(bytes, path) {
  const file = { path, line: null, column: null, pointer: null };
  if (bytes.length > MAX_TEMPLATE_BYTES) return { template: null, problems: [tooBig(file)] };
  const text2 = decodeText(bytes);
  const isJson = /^\s*[{[]/.test(text2);
  const tree = (isJson ? jsonTree(text2) : null) ?? (isJson && path.endsWith(".json") ? brokenJson : yamlTree)(text2);
  const lines = lineIndex(text2);
  const problems = tree.faults.map(
    ({ code, message, offset }) => manifestProblem(code, message, { path, ...lines(offset), pointer: null })
  );
  if (!isObject(tree.value) || !("offsetOf" in tree)) {
    const message = "The file holds no object at its top, so that it is no template.";
    if (problems.length === 0) problems.push(manifestProblem("not-a-template", message, file));
    return { template: null, problems };
  }
  const { value: body, offsetOf: offsetOf3 } = tree;
  const placeOf = (pointer) => ({
    path,
    ...lines(offsetOf3(pointer)),
    pointer: jsonPointer(pointer)
  });
  return { template: { path, body, placeOf }, problems };
}
function brokenJson(text2) {
  const tree = yamlTree(text2);
  if (tree.value !== void 0 || tree.faults.some(({ code }) => code === "too-deep")) return tree;
  const message = "The JSON cannot be read from here on. Correct it and run again.";
  return { value: void 0, faults: [{ code: "json-syntax", message, offset: jsonFault(text2) }] };
}
function tooBig(place) {
  const message = `The template is bigger than ${MAX_TEMPLATE_BYTES} bytes and was not read; CloudFormation itself takes 1 MB.`;
  return manifestProblem("cap-reached", message, place);
}
function jsonPointer(steps) {
  return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

// src/collect/manifests/attribute.ts
function pick(value, path) {
  let found2 = value;
  for (const [depth, name] of path.entries()) {
    if (isHole(found2)) {
      const rest = path.slice(depth);
      if (!found2.among) return hole(found2.unresolved);
      return oneOf2(
        found2.unresolved,
        found2.among.map((candidate) => pick(candidate, rest) ?? null)
      );
    }
    if (Array.isArray(found2)) found2 = found2[Number(name)];
    else found2 = isObject(found2) && Object.hasOwn(found2, name) ? found2[name] : void 0;
  }
  return found2;
}
function readAs(value, read4, absent) {
  if (value === void 0 || value === null) return absent;
  if (!isHole(value)) return read4(value);
  if (!value.among) return hole(value.unresolved);
  return oneOf2(
    value.unresolved,
    value.among.map((candidate) => readAs(candidate, read4, absent))
  );
}
function originAt(source, path) {
  const pointer = jsonPointer(path);
  let origin;
  for (const key in source.origins) {
    const related = key === pointer || key.startsWith(`${pointer}/`) || pointer.startsWith(`${key}/`);
    const found2 = source.origins[key];
    if (related && found2) origin = weightier(origin, found2);
  }
  return origin ?? null;
}
function number(value) {
  if (typeof value === "number") return whole(value);
  if (typeof value !== "string") return hole("something that is no number");
  if (isSymbolic(value)) return hole("only known after deployment");
  return whole(value.trim() === "" ? Number.NaN : Number(value));
}
function whole(value) {
  return Number.isSafeInteger(value) ? value : hole("something that is no whole number");
}
function boolean(value) {
  if (typeof value === "boolean") return value;
  const word2 = wordOf(value).toLowerCase();
  if (word2 === "true") return true;
  return word2 === "false" ? false : hole("something that is neither true nor false");
}
function text(value) {
  if (typeof value === "string") return value;
  return typeof value === "object" ? hole("something that is no text") : String(value);
}
function choice(values) {
  const known2 = new Map(Object.entries(values).map(([name, ours]) => [name.toLowerCase(), ours]));
  return (value) => {
    if (typeof value === "string" && isSymbolic(value)) return hole("only known after deployment");
    return known2.get(wordOf(value).toLowerCase()) ?? hole("a value that is not known to us");
  };
}
function texts(value) {
  const list2 = Array.isArray(value) ? value : [value];
  return list2.map((item) => {
    if (isHole(item))
      return item.among?.every((candidate) => typeof candidate === "string") ? item : hole(item.unresolved);
    return text(item);
  });
}

// src/collect/manifests/arn.ts
var SERVICES = /* @__PURE__ */ new Map([
  ["ApiGateway", "execute-api"],
  ["ApiGatewayV2", "execute-api"],
  ["Cognito", "cognito-idp"],
  ["ElasticLoadBalancingV2", "elasticloadbalancing"],
  ["StepFunctions", "states"],
  ["AmazonMQ", "mq"],
  ["MSK", "kafka"],
  ["DocDB", "rds"]
]);
var OWN_ACCOUNT = `\${AWS::AccountId}`;
function arnParts(arn) {
  const parts3 = [""];
  for (const piece of arn.split(/(\$\{[^}]*\}|:)/)) {
    if (piece === ":" && parts3.length < 6) parts3.push("");
    else parts3[parts3.length - 1] += piece;
  }
  return parts3;
}
function sourceParts(stack, arn) {
  if (typeof arn !== "string") return hole("a source that is no text");
  const reference = referenceIn(arn);
  const type = reference ? stack.resources.get(reference.logicalId)?.type : void 0;
  if (reference && type !== void 0) {
    const name = type.split("::")[1] ?? "";
    const service2 = SERVICES.get(name) ?? name.toLowerCase();
    return { arn, service: service2, account: service2 === "s3" ? "" : OWN_ACCOUNT, resource: arn };
  }
  const [scheme, , service, , account2, resource] = arnParts(arn);
  if (scheme === "arn" && service !== void 0 && account2 !== void 0 && resource !== void 0) {
    return { arn, service, account: account2, resource };
  }
  if (arn === "*") return { arn, service: "*", account: "*", resource: "*" };
  const unknown = hole("an ARN that is only known after deployment");
  return { arn, service: unknown, account: unknown, resource: arn };
}
function serviceOf(stack, arn) {
  if (arn === void 0 || isHole(arn)) return null;
  const parts3 = sourceParts(stack, arn);
  if (typeof parts3 !== "object" || parts3 === null || Array.isArray(parts3)) return null;
  return typeof parts3.service === "string" && !parts3.service.includes("${") ? parts3.service : null;
}

// src/collect/manifests/function-reference.ts
var MAX_STEPS = 5;
function functionId(stack, resource) {
  return `function:${stack.path}#${resource.logicalId}`;
}
function functionNamed(stack, value, steps = 0) {
  if (isHole(value)) {
    if (!value.among) return hole(value.unresolved);
    const made = oneOf2(
      value.unresolved,
      value.among.map((candidate) => functionNamed(stack, candidate, steps))
    );
    return typeof made === "string" || isHole(made) ? made : null;
  }
  if (typeof value !== "string") return null;
  const named2 = (/\bfunctions\/(.+?)\/invocations$/.exec(value)?.[1] ?? value).trim();
  const elsewhere = hole("the function is declared elsewhere");
  const reference = /^\$\{([A-Za-z0-9]+)(?:\.[^}]*)?\}/.exec(named2)?.[1];
  if (reference !== void 0) {
    const resource = stack.resources.get(reference);
    return resource === void 0 ? elsewhere : functionOf(stack, resource, steps);
  }
  if (named2.startsWith("${")) return elsewhere;
  const arn = /^arn:.*?:lambda:.*?:function:(.+)$/.exec(named2)?.[1];
  if (arn !== void 0) return functionNamed(stack, arn, steps);
  if (named2.startsWith("arn:") || /^[a-z]+:\/\//.test(named2)) return null;
  const bare = named2.replace(/:[A-Za-z0-9$_-]+$/, "");
  return namesOf(stack).get(named2) ?? namesOf(stack).get(bare) ?? elsewhere;
}
function functionOf(stack, resource, steps) {
  if (resource.type === "AWS::Lambda::Function") return functionId(stack, resource);
  if (resource.type !== "AWS::Lambda::Alias" && resource.type !== "AWS::Lambda::Version") return null;
  if (steps >= MAX_STEPS) return hole("an alias that names itself");
  return functionNamed(stack, pick(stack.source(resource).value, ["FunctionName"]), steps + 1);
}
var names = /* @__PURE__ */ new WeakMap();
function namesOf(stack) {
  let known2 = names.get(stack);
  if (!known2) {
    known2 = /* @__PURE__ */ new Map();
    for (const resource of stack.ofType("AWS::Lambda::Function")) {
      const name = pick(stack.source(resource).value, ["FunctionName"]);
      for (const candidate of isHole(name) ? name.among ?? [] : [name]) {
        if (typeof candidate === "string") known2.set(candidate, functionId(stack, resource));
      }
    }
    names.set(stack, known2);
  }
  return known2;
}

// src/collect/manifests/stack.ts
function none(value = null) {
  return { value, from: null };
}
function standard(value, from) {
  return { value, from };
}
function createStack(template, resolver, all, problems) {
  const present = all.filter((resource) => !isAbsent(resource, resolver));
  const resources = new Map(present.map((resource) => [resource.logicalId, resource]));
  const byType = /* @__PURE__ */ new Map();
  for (const resource of resources.values()) {
    const list2 = byType.get(resource.type);
    if (list2) list2.push(resource);
    else byType.set(resource.type, [resource]);
  }
  const sources = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  return {
    id: `stack:${template.path}`,
    path: template.path,
    template,
    resolver,
    resources,
    ofType: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    source: (resource, { arn = false } = {}) => {
      const cache2 = sources[arn ? 1 : 0];
      let source = cache2.get(resource);
      if (!source) {
        source = sourceOf(resource, resolver, arn);
        cache2.set(resource, source);
      }
      return source;
    },
    problems
  };
}
function isAbsent(resource, resolver) {
  if (resource.condition === null) return false;
  const { holds, assumed } = resolver.conditionState(resource.condition);
  return holds === false && !assumed;
}
function sourceOf(resource, resolver, arn) {
  const { value, origins, written } = resolver.resolve(resource.properties, { arn });
  const all = { ...origins };
  for (const [path, origin] of resource.origins) all[`/${path}`] = weightier(all[`/${path}`], origin);
  return { value, origins: all, written };
}
function draft(stack, type, name, resource) {
  const origins = {};
  if (resource.condition !== null && stack.resolver.condition(resource.condition) !== true) {
    origins[""] = { kind: "conditional", from: `condition ${resource.condition}` };
  } else if (resource.condition !== null && stack.resolver.conditionState(resource.condition).assumed) {
    origins[""] = { kind: "assumed", from: `condition ${resource.condition}, by the default of a parameter` };
  }
  return {
    type,
    id: `${type}:${stack.path}#${name}`,
    attributes: { stack: stack.id },
    origins,
    place: stack.template.placeOf(resource.pointer)
  };
}
function placeIn(stack, resource, source, path) {
  for (let depth = path.length; depth > 0; depth--) {
    const origin = resource.origins.get(path.slice(0, depth).join("/"));
    if (origin?.kind === "literal") return origin.place;
  }
  if (resource.madeBy === "sam-transform") return stack.template.placeOf(resource.pointer);
  const written = path.map((step, depth) => String(source.written[jsonPointer(path.slice(0, depth + 1))] ?? step));
  return stack.template.placeOf([...resource.pointer, "Properties", ...written]);
}
function set(fact, name, source, path, read4, absent) {
  const value = pick(source.value, path);
  fact.attributes[name] = readAs(value, read4, absent.value);
  const origin = originAt(source, path);
  if (origin) fact.origins[`/${name}`] = origin;
  else if ((value === void 0 || value === null) && absent.from !== null) {
    fact.origins[`/${name}`] = { kind: "inherited-default", from: absent.from };
  }
}

// src/collect/manifests/facts/trigger.ts
function triggerFact(stack, resource, source, trigger) {
  const { key, path, ...attributes } = trigger;
  const fact = draft(stack, "event-source", key, resource);
  Object.assign(fact.attributes, {
    batchSize: null,
    maxRetries: null,
    maxRecordAgeSeconds: null,
    bisect: false,
    partialResponses: false,
    maxConcurrency: null,
    filters: 0,
    failureTarget: null,
    enabled: true,
    ...attributes
  });
  if (path.length > 0) fact.place = placeIn(stack, resource, source, path);
  const origin = path.length > 0 ? originAt(source, path) : null;
  if (origin && origin.kind !== "literal") fact.origins["/function"] = origin;
  return fact;
}
function itemsAt(source, path) {
  const value = pick(source.value, path);
  if (isHole(value) && value.among) {
    return value.among.flatMap((list3) => Array.isArray(list3) ? list3 : []).map((item) => ({ item, path: [...path] }));
  }
  const list2 = Array.isArray(value) ? value : value === void 0 ? [] : [value];
  return list2.map((item, index) => ({ item, path: Array.isArray(value) ? [...path, String(index)] : [...path] }));
}
function targeted(stack, value) {
  return value === void 0 ? void 0 : functionNamed(stack, value) ?? void 0;
}
function textAt(value, path) {
  return readAs(pick(value, path), text, null);
}

// src/collect/manifests/facts/event-source-mapping.ts
var SERVICES2 = /* @__PURE__ */ new Map([
  ["sqs", "sqs"],
  ["kinesis", "kinesis"],
  ["dynamodb", "dynamodb"],
  ["kafka", "msk"],
  ["mq", "mq"],
  ["rds", "documentdb"]
]);
var SAM_EVENTS = /* @__PURE__ */ new Map([
  ["SQS", "sqs"],
  ["Kinesis", "kinesis"],
  ["DynamoDB", "dynamodb"],
  ["MSK", "msk"],
  ["MQ", "mq"],
  ["SelfManagedKafka", "kafka"],
  ["DocumentDB", "documentdb"]
]);
var STREAMS = ["kinesis", "dynamodb"];
function eventSourceMappings(stack) {
  return stack.ofType("AWS::Lambda::EventSourceMapping").map((resource) => {
    const source = stack.source(resource, { arn: true });
    const service = serviceBehind(stack, resource, source);
    const target = pick(source.value, ["FunctionName"]);
    const fact = triggerFact(stack, resource, source, {
      key: resource.logicalId,
      function: (target === void 0 ? null : functionNamed(stack, target)) ?? hole("the function is not a function"),
      service,
      invocation: "poll",
      source: textAt(source.value, ["EventSourceArn"]),
      failureTarget: textAt(source.value, ["DestinationConfig", "OnFailure", "Destination"]),
      path: []
    });
    const isStream = STREAMS.includes(service);
    const unknown = isHole(service) ? none(hole(`its default depends on the source: ${service.unresolved}`)) : null;
    const batch = service === "sqs" ? 10 : 100;
    const forever = (what) => isStream ? standard(-1, `Lambda: ${what}`) : none();
    set(fact, "batchSize", source, ["BatchSize"], number, unknown ?? standard(batch, `Lambda: ${batch} records`));
    set(fact, "maxRetries", source, ["MaximumRetryAttempts"], number, unknown ?? forever("until the record expires"));
    set(fact, "maxRecordAgeSeconds", source, ["MaximumRecordAgeInSeconds"], number, unknown ?? forever("no limit"));
    set(fact, "bisect", source, ["BisectBatchOnFunctionError"], boolean, standard(false, "Lambda: false"));
    set(fact, "partialResponses", source, ["FunctionResponseTypes"], reportsItems, none(false));
    set(fact, "maxConcurrency", source, ["ScalingConfig", "MaximumConcurrency"], number, none());
    set(fact, "filters", source, ["FilterCriteria", "Filters"], count, none(0));
    set(fact, "enabled", source, ["Enabled"], boolean, standard(true, "Lambda: true"));
    return fact;
  });
}
function serviceBehind(stack, resource, source) {
  const said = SAM_EVENTS.get(resource.samEvent ?? "") ?? SERVICES2.get(serviceOf(stack, pick(source.value, ["EventSourceArn"])) ?? "");
  if (said !== void 0) return said;
  const stated = (name) => pick(source.value, [name]) !== void 0;
  if (stated("SelfManagedEventSource")) return "kafka";
  if (stated("Queues")) return "mq";
  if (stated("DocumentDBEventSourceConfig")) return "documentdb";
  if (stated("Topics")) return "msk";
  const reason = "the source is declared elsewhere";
  return stated("StartingPosition") ? hole(reason, STREAMS) : hole(reason);
}
function reportsItems(types) {
  const list2 = texts(types);
  if (!Array.isArray(list2)) return list2;
  if (list2.includes("ReportBatchItemFailures")) return true;
  const unknown = list2.find((item) => isHole(item));
  return unknown === void 0 ? false : hole("a response type that is not known");
}
function count(list2) {
  if (!Array.isArray(list2)) return hole("a list that is none");
  return list2.some((item) => isHole(item)) ? hole("a list whose items are not all known") : list2.length;
}

// src/collect/manifests/facts/push-source.ts
var INVOCATION = choice({
  Event: "async",
  RequestResponse: "sync",
  FIRE_AND_FORGET: "async",
  REQUEST_RESPONSE: "sync"
});
function bucketNotifications(stack) {
  return stack.ofType("AWS::S3::Bucket").flatMap((bucket2) => {
    const source = stack.source(bucket2, { arn: true });
    return itemsAt(source, ["NotificationConfiguration", "LambdaConfigurations"]).flatMap(({ item, path }, index) => {
      const named2 = targeted(stack, pick(item, ["Function"]) ?? item);
      if (named2 === void 0) return [];
      const fact = triggerFact(stack, bucket2, source, {
        key: `${bucket2.logicalId}/${index}`,
        function: named2,
        service: "s3",
        invocation: "async",
        source: `\${${bucket2.logicalId}.Arn}`,
        filters: readAs(pick(item, ["Filter", "S3Key", "Rules"]), count, 0),
        path
      });
      return [fact];
    });
  });
}
function topicSubscriptions(stack) {
  const apart = stack.ofType("AWS::SNS::Subscription").flatMap((subscription) => {
    const source = stack.source(subscription, { arn: true });
    if (pick(source.value, ["Protocol"]) !== "lambda") return [];
    const named2 = targeted(stack, pick(source.value, ["Endpoint"]));
    if (named2 === void 0) return [];
    const fact = triggerFact(stack, subscription, source, {
      key: subscription.logicalId,
      function: named2,
      service: "sns",
      invocation: "async",
      source: textAt(source.value, ["TopicArn"]),
      filters: pick(source.value, ["FilterPolicy"]) === void 0 ? 0 : 1,
      failureTarget: textAt(source.value, ["RedrivePolicy", "deadLetterTargetArn"]),
      path: []
    });
    return [fact];
  });
  const inTopic = stack.ofType("AWS::SNS::Topic").flatMap((topic) => {
    const source = stack.source(topic, { arn: true });
    return itemsAt(source, ["Subscription"]).flatMap(({ item, path }, index) => {
      const named2 = pick(item, ["Protocol"]) === "lambda" ? targeted(stack, pick(item, ["Endpoint"])) : void 0;
      if (named2 === void 0) return [];
      const key = `${topic.logicalId}/${index}`;
      const from = `\${${topic.logicalId}}`;
      return [
        triggerFact(stack, topic, source, {
          key,
          function: named2,
          service: "sns",
          invocation: "async",
          source: from,
          path
        })
      ];
    });
  });
  return [...apart, ...inTopic];
}
var LISTED = [
  {
    type: "AWS::IoT::TopicRule",
    service: "iot",
    list: ["TopicRulePayload", "Actions"],
    target: ["Lambda", "FunctionArn"],
    invocation: "async",
    source: (id) => `\${${id}.Arn}`
  },
  {
    type: "AWS::ElasticLoadBalancingV2::TargetGroup",
    service: "alb",
    list: ["Targets"],
    target: ["Id"],
    invocation: "sync",
    source: (id) => `\${${id}}`
  },
  {
    type: "AWS::SES::ReceiptRule",
    service: "ses",
    list: ["Rule", "Actions"],
    target: ["LambdaAction", "FunctionArn"],
    invocation: "async",
    source: (id) => `\${${id}}`
  }
];
function listedTargets(stack) {
  return LISTED.flatMap(
    ({ type, service, list: list2, target, invocation, source: from }) => stack.ofType(type).flatMap((resource) => {
      const source = stack.source(resource, { arn: true });
      if (service === "alb" && pick(source.value, ["TargetType"]) !== "lambda") return [];
      return itemsAt(source, list2).flatMap(({ item, path }, index) => {
        const named2 = targeted(stack, pick(item, target));
        if (named2 === void 0) return [];
        const type2 = readAs(pick(item, ["LambdaAction", "InvocationType"]), INVOCATION, invocation);
        const fact = triggerFact(stack, resource, source, {
          key: `${resource.logicalId}/${index}`,
          function: named2,
          service,
          invocation: type2 === "sync" ? "sync" : invocation,
          source: from(resource.logicalId),
          path
        });
        if (service === "iot") {
          fact.attributes.failureTarget = textAt(source.value, ["TopicRulePayload", "ErrorAction", "Lambda", "FunctionArn"]) ?? textAt(source.value, ["TopicRulePayload", "ErrorAction", "Sqs", "QueueUrl"]);
          const disabled2 = readAs(pick(source.value, ["TopicRulePayload", "RuleDisabled"]), boolean, false);
          fact.attributes.enabled = typeof disabled2 === "boolean" ? !disabled2 : disabled2;
        }
        return [fact];
      });
    })
  );
}
function userPoolTriggers(stack) {
  return stack.ofType("AWS::Cognito::UserPool").flatMap((pool) => {
    const source = stack.source(pool, { arn: true });
    const config = pick(source.value, ["LambdaConfig"]);
    return Object.keys(isObject(config) ? config : {}).flatMap((name) => {
      const value = pick(config, [name]);
      const named2 = targeted(stack, pick(value, ["LambdaArn"]) ?? value);
      if (named2 === void 0 || name === "KMSKeyID") return [];
      const fact = triggerFact(stack, pool, source, {
        key: `${pool.logicalId}/${name}`,
        function: named2,
        service: "cognito",
        invocation: "sync",
        source: `\${${pool.logicalId}.Arn}`,
        path: ["LambdaConfig", name]
      });
      return [fact];
    });
  });
}
function singleTargets(stack) {
  const logs = stack.ofType("AWS::Logs::SubscriptionFilter").flatMap((filter) => {
    const source = stack.source(filter, { arn: true });
    const named2 = targeted(stack, pick(source.value, ["DestinationArn"]));
    const from = textAt(source.value, ["LogGroupName"]);
    const filters = pick(source.value, ["FilterPattern"]) === "" ? 0 : 1;
    return named2 === void 0 ? [] : [
      triggerFact(stack, filter, source, {
        key: filter.logicalId,
        function: named2,
        service: "logs",
        invocation: "async",
        source: from,
        filters,
        path: []
      })
    ];
  });
  const rules = stack.ofType("AWS::Config::ConfigRule").flatMap((rule) => {
    const source = stack.source(rule, { arn: true });
    const custom = pick(source.value, ["Source", "Owner"]) === "CUSTOM_LAMBDA";
    const named2 = custom ? targeted(stack, pick(source.value, ["Source", "SourceIdentifier"])) : void 0;
    return named2 === void 0 ? [] : [
      triggerFact(stack, rule, source, {
        key: rule.logicalId,
        function: named2,
        service: "config",
        invocation: "async",
        source: null,
        path: []
      })
    ];
  });
  return [...logs, ...rules, ...pipes(stack)];
}
var PIPED = ["sqs", "kinesis", "dynamodb", "mq"];
function pipes(stack) {
  return stack.ofType("AWS::Pipes::Pipe").flatMap((pipe) => {
    const source = stack.source(pipe, { arn: true });
    const service = serviceOf(stack, pick(source.value, ["Source"])) ?? "";
    return ["Target", "Enrichment"].flatMap((name) => {
      const named2 = targeted(stack, pick(source.value, [name]));
      if (named2 === void 0) return [];
      const fact = triggerFact(stack, pipe, source, {
        key: `${pipe.logicalId}/${name}`,
        function: named2,
        service: PIPED.includes(service) ? service : service === "kafka" ? "msk" : "other",
        invocation: "poll",
        source: textAt(source.value, ["Source"]),
        filters: readAs(pick(source.value, ["SourceParameters", "FilterCriteria", "Filters"]), count, 0),
        failureTarget: pipeFailure(source.value),
        path: [name]
      });
      return [fact];
    });
  });
}
function pipeFailure(value) {
  for (const kind of ["KinesisStreamParameters", "DynamoDBStreamParameters"]) {
    const target = textAt(value, ["SourceParameters", kind, "DeadLetterConfig", "Arn"]);
    if (target !== null) return target;
  }
  return null;
}

// src/collect/manifests/facts/scheduled-source.ts
var STATE = choice({ ENABLED: true, DISABLED: false, ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS: true });
function scheduledSources(stack) {
  const rules = stack.ofType("AWS::Events::Rule").flatMap((rule) => {
    const source = stack.source(rule, { arn: true });
    const scheduled = pick(source.value, ["ScheduleExpression"]) !== void 0;
    return itemsAt(source, ["Targets"]).flatMap(({ item, path }, index) => {
      const named2 = targeted(stack, pick(item, ["Arn"]) ?? item);
      if (named2 === void 0) return [];
      const id = pick(item, ["Id"]);
      const fact = triggerFact(stack, rule, source, {
        key: `${rule.logicalId}/${typeof id === "string" ? id : index}`,
        function: named2,
        service: scheduled ? "schedule" : "events",
        invocation: "async",
        source: `\${${rule.logicalId}.Arn}`,
        filters: pick(source.value, ["EventPattern"]) === void 0 ? 0 : 1,
        failureTarget: textAt(item, ["DeadLetterConfig", "Arn"]),
        path
      });
      return [withRetries(fact, source, path, rule)];
    });
  });
  const schedules = stack.ofType("AWS::Scheduler::Schedule").flatMap((schedule) => {
    const source = stack.source(schedule, { arn: true });
    const named2 = targeted(stack, pick(source.value, ["Target", "Arn"]));
    if (named2 === void 0) return [];
    const fact = triggerFact(stack, schedule, source, {
      key: schedule.logicalId,
      function: named2,
      service: "schedule",
      invocation: "async",
      source: `\${${schedule.logicalId}.Arn}`,
      failureTarget: textAt(source.value, ["Target", "DeadLetterConfig", "Arn"]),
      path: []
    });
    return [withRetries(fact, source, ["Target"], schedule)];
  });
  return [...rules, ...schedules];
}
function withRetries(fact, source, target, resource) {
  const policy = [...target, "RetryPolicy"];
  set(fact, "maxRetries", source, [...policy, "MaximumRetryAttempts"], number, standard(185, "EventBridge: 185 times"));
  const age = standard(86400, "EventBridge: 24 hours");
  set(fact, "maxRecordAgeSeconds", source, [...policy, "MaximumEventAgeInSeconds"], number, age);
  fact.attributes.enabled = readAs(pick(source.value, ["State"]), STATE, true);
  if (resource.properties.State === void 0) {
    fact.origins["/enabled"] = { kind: "inherited-default", from: "EventBridge: enabled" };
  }
  return fact;
}

// src/collect/manifests/facts/event-source.ts
function eventSources(stack) {
  return [
    ...eventSourceMappings(stack),
    ...bucketNotifications(stack),
    ...topicSubscriptions(stack),
    ...scheduledSources(stack),
    ...listedTargets(stack),
    ...userPoolTriggers(stack),
    ...singleTargets(stack),
    ...alexaSkills(stack)
  ];
}
function alexaSkills(stack) {
  return stack.ofType("AWS::Lambda::Permission").flatMap((permission) => {
    const source = stack.source(permission, { arn: true });
    const principal = pick(source.value, ["Principal"]);
    if (!/^alexa-.*\.amazon\.com$/.test(wordOf(principal))) return [];
    const named2 = targeted(stack, pick(source.value, ["FunctionName"]));
    if (named2 === void 0) return [];
    const key = permission.logicalId;
    return [
      triggerFact(stack, permission, source, {
        key,
        function: named2,
        service: "alexa",
        invocation: "sync",
        source: null,
        path: []
      })
    ];
  });
}

// src/collect/manifests/role-reference.ts
function roleId(stack, resource) {
  return `role:${stack.path}#${resource.logicalId}`;
}
function roleNamed(stack, value) {
  if (isHole(value)) return hole(value.unresolved);
  if (typeof value !== "string") return hole("a role that is no text");
  const name = /:role\/(?:.*\/)?([^/]+)$/.exec(value)?.[1] ?? value;
  const logicalId = referenceIn(name)?.logicalId;
  const found2 = logicalId === void 0 ? named(stack).get(name) : stack.resources.get(logicalId);
  return found2?.type === "AWS::IAM::Role" ? roleId(stack, found2) : hole("the role is declared elsewhere");
}
var names2 = /* @__PURE__ */ new WeakMap();
function named(stack) {
  let known2 = names2.get(stack);
  if (!known2) {
    known2 = /* @__PURE__ */ new Map();
    for (const resource of stack.ofType("AWS::IAM::Role")) {
      const name = pick(stack.source(resource).value, ["RoleName"]);
      for (const candidate of isHole(name) ? name.among ?? [] : [name]) {
        if (typeof candidate === "string") known2.set(candidate, resource);
      }
    }
    names2.set(stack, known2);
  }
  return known2;
}

// src/collect/manifests/facts/function-code.ts
import { posix } from "node:path";
var PACKAGES = choice({ Zip: "zip", Image: "image" });
function setCode(fact, stack, source) {
  const code = pick(source.value, ["Code"]);
  const isImage = pick(code, ["ImageUri"]) !== void 0;
  const packageType = isImage ? none("image") : standard("zip", "Lambda: Zip");
  set(fact, "packageType", source, ["PackageType"], PACKAGES, packageType);
  const noRuntime = fact.attributes.packageType === "image" ? null : hole("no runtime is stated");
  set(fact, "runtime", source, ["Runtime"], text, none(noRuntime));
  const unstated = hole("the template does not say where the code is");
  fact.attributes.codeForm = readAs(code, formOf, unstated);
  fact.attributes.codeLocation = readAs(code, (value) => locationOf(value, stack.path), unstated);
  const origin = originAt(source, ["Code"]);
  if (origin) fact.origins["/codeForm"] = fact.origins["/codeLocation"] = origin;
}
function formOf(code) {
  if (typeof code === "string") return code.startsWith("s3://") ? "s3" : "local";
  if (!isObject(code)) return hole("code that is neither a path nor an object");
  if (code.ZipFile !== void 0) return "inline";
  if (code.ImageUri !== void 0) return "image";
  return code.S3Bucket !== void 0 || code.S3Key !== void 0 ? "s3" : hole("code of a form that is not known to us");
}
function locationOf(code, template) {
  if (typeof code === "string") return /^[a-z0-9]+:\/\//.test(code) ? code : belowRoot(code, template);
  if (!isObject(code)) return hole("code that is neither a path nor an object");
  if (code.ZipFile !== void 0) return null;
  if (code.ImageUri !== void 0) return readAs(code.ImageUri, text, null);
  if (code.S3Bucket === void 0 || code.S3Key === void 0) return hole("the S3 address is not complete");
  return lift([code.S3Bucket, code.S3Key], ([bucket2, key]) => `s3://${wordOf(bucket2)}/${wordOf(key)}`);
}
function belowRoot(path, template) {
  const below2 = posix.normalize(posix.join(posix.dirname(template), path.replaceAll("\\", "/")));
  if (below2 === ".." || below2.startsWith("../") || path.startsWith("/")) return hole("the code lies outside the root");
  return below2.replace(/\/$/, "");
}

// src/collect/manifests/facts/function-code-signing.ts
var UNTRUSTED = choice({ Enforce: "enforce", Warn: "warn" });
function setCodeSigning(fact, stack, source) {
  const read4 = (config) => {
    if (typeof config !== "string") return hole("a code signing configuration that is no text");
    const found2 = stack.resources.get(referenceIn(config)?.logicalId ?? "");
    if (found2?.type !== "AWS::Lambda::CodeSigningConfig") {
      const elsewhere = hole("the code signing configuration is declared elsewhere");
      return { config, untrusted: elsewhere, publishers: [elsewhere] };
    }
    const properties = stack.source(found2, { arn: true });
    const policy = ["CodeSigningPolicies", "UntrustedArtifactOnDeployment"];
    const untrusted = pick(properties.value, policy);
    if (untrusted === void 0) {
      fact.origins["/codeSigning/untrusted"] = { kind: "inherited-default", from: "Lambda code signing: Warn" };
    }
    const origin = originAt(properties, policy);
    if (origin) fact.origins["/codeSigning/untrusted"] = origin;
    return {
      config,
      untrusted: readAs(untrusted, UNTRUSTED, "warn"),
      publishers: readAs(pick(properties.value, ["AllowedPublishers", "SigningProfileVersionArns"]), texts, [])
    };
  };
  set(fact, "codeSigning", source, ["CodeSigningConfigArn"], read4, none());
}

// src/collect/manifests/facts/function-failure.ts
var DESTINATION = ["DestinationConfig", "OnFailure", "Destination"];
var DIFFER = "the qualifiers differ in their failure destination";
function setFailureDestination(fact, stack, resource) {
  const id = functionId(stack, resource);
  fact.attributes.failureDestination = null;
  for (const config of stack.ofType("AWS::Lambda::EventInvokeConfig")) {
    const source = stack.source(config, { arn: true });
    const stated = pick(source.value, ["FunctionName"]);
    const named2 = functionNamed(stack, stated);
    const destination = readAs(pick(source.value, DESTINATION), text, null);
    const before = fact.attributes.failureDestination;
    if (named2 === id) {
      fact.attributes.failureDestination = before === null ? destination : oneOf2(DIFFER, [before, destination]);
      const origin = originAt(source, DESTINATION);
      if (origin) fact.origins["/failureDestination"] = origin;
    } else if (before === null && isHole(stated) && mayBe(named2, id)) {
      fact.attributes.failureDestination = hole("an invoke configuration whose function is not known");
    }
  }
}
function mayBe(named2, id) {
  return isHole(named2) && (named2.among === void 0 || named2.among.includes(id));
}

// src/collect/manifests/facts/tags.ts
function readTags(value) {
  if (Array.isArray(value)) {
    return value.map((tag) => {
      if (isHole(tag)) return hole(tag.unresolved);
      if (!isObject(tag)) return hole("a tag that is no object");
      return readTag(readAs(tag.Key, text, hole("a tag without a key")), tag.Value);
    });
  }
  if (!isObject(value)) return hole("tags that are neither a list nor a map");
  return Object.entries(value).map(([name, item]) => readTag(name, item));
}
function readTag(name, written) {
  const value = readAs(written, text, "");
  const secret = typeof name === "string" && secretWord(name) !== null;
  const tells = secret && !(typeof value === "string" && isPlaceholder(value));
  return { name, value: tells ? hole("withheld, since it may be a secret") : value };
}

// src/collect/manifests/facts/function.ts
var TRACING = choice({ Active: "active", PassThrough: "pass-through" });
var LOG_FORMAT = choice({ JSON: "json", Text: "text" });
var UPDATES = choice({ Auto: "auto", FunctionUpdate: "function-update", Manual: "manual" });
var DECLARED = [
  ["timeout", ["Timeout"]],
  ["memory", ["MemorySize"]],
  ["runtime", ["Runtime"]],
  ["tracing", ["TracingConfig", "Mode"]],
  ["log-format", ["LoggingConfig", "LogFormat"]],
  ["log-group", ["LoggingConfig", "LogGroup"]],
  ["reserved-concurrency", ["ReservedConcurrentExecutions"]],
  ["ephemeral-storage", ["EphemeralStorage", "Size"]]
];
function functions(stack) {
  return stack.ofType("AWS::Lambda::Function").map((resource) => {
    const fact = draft(stack, "function", resource.logicalId, resource);
    const source = stack.source(resource);
    const named2 = stack.source(resource, { arn: true });
    fact.attributes.logicalId = resource.logicalId;
    fact.attributes.platform = "aws";
    set(fact, "name", source, ["FunctionName"], text, none(resource.logicalId));
    setCode(fact, stack, source);
    set(
      fact,
      "runtimeUpdates",
      source,
      ["RuntimeManagementConfig", "UpdateRuntimeOn"],
      UPDATES,
      standard("auto", "Lambda: Auto")
    );
    fact.attributes.declared = declared(source);
    set(fact, "timeoutSeconds", source, ["Timeout"], number, standard(3, "Lambda: 3 seconds"));
    set(fact, "memoryMb", source, ["MemorySize"], number, standard(128, "Lambda: 128 MB"));
    set(fact, "ephemeralStorageMb", source, ["EphemeralStorage", "Size"], number, standard(512, "Lambda: 512 MB"));
    set(fact, "reservedConcurrency", source, ["ReservedConcurrentExecutions"], number, none());
    set(fact, "tracing", source, ["TracingConfig", "Mode"], TRACING, standard("pass-through", "Lambda: PassThrough"));
    set(fact, "logFormat", source, ["LoggingConfig", "LogFormat"], LOG_FORMAT, standard("text", "Lambda: Text"));
    set(fact, "logGroup", named2, ["LoggingConfig", "LogGroup"], text, none());
    set(fact, "kmsKey", named2, ["KmsKeyArn"], text, none());
    set(fact, "role", source, ["Role"], (role) => roleNamed(stack, role), none(hole("no role is stated")));
    set(fact, "layers", named2, ["Layers"], texts, none([]));
    set(fact, "subnets", named2, ["VpcConfig", "SubnetIds"], texts, none([]));
    set(fact, "securityGroups", named2, ["VpcConfig", "SecurityGroupIds"], texts, none([]));
    set(fact, "deadLetterTarget", named2, ["DeadLetterConfig", "TargetArn"], text, none());
    setFailureDestination(fact, stack, resource);
    setCodeSigning(fact, stack, named2);
    set(fact, "tags", source, ["Tags"], readTags, none([]));
    return fact;
  });
}
function declared(source) {
  const stated = [];
  for (const [name, path] of DECLARED) {
    const value = pick(source.value, path);
    if (value === void 0 || value === null || originAt(source, path)?.kind === "inherited-default") continue;
    const mayBeAbsent = isHole(value) && value.among?.includes(null) === true;
    stated.push(mayBeAbsent ? hole(`whether ${name} is stated: ${value.unresolved}`) : name);
  }
  return stated;
}

// src/collect/manifests/facts/function-url.ts
var AUTH = choice({ AWS_IAM: "aws-iam", NONE: "none" });
function functionUrls(stack) {
  return stack.ofType("AWS::Lambda::Url").map((resource) => {
    const fact = draft(stack, "function-url", resource.logicalId, resource);
    const source = stack.source(resource);
    const target = (value) => functionNamed(stack, value) ?? hole("the function is not a function");
    set(
      fact,
      "function",
      stack.source(resource, { arn: true }),
      ["TargetFunctionArn"],
      target,
      none(hole("no function is stated"))
    );
    set(fact, "authType", source, ["AuthType"], AUTH, none(hole("no AuthType is stated")));
    set(fact, "corsOrigins", source, ["Cors", "AllowOrigins"], texts, none([]));
    set(fact, "corsMethods", source, ["Cors", "AllowMethods"], texts, none([]));
    set(
      fact,
      "corsCredentials",
      source,
      ["Cors", "AllowCredentials"],
      boolean,
      standard(false, "Lambda function URL: false")
    );
    return fact;
  });
}

// src/collect/manifests/facts/route.ts
function routeFact(stack, resource, route) {
  const { api, method, path, key, pointer, ...rest } = route;
  const known2 = typeof api === "string" && typeof method === "string" && typeof path === "string";
  const name = known2 ? `${api} ${method} ${path}${key === null ? "" : ` ${key}`}` : key ?? resource.logicalId;
  const fact = draft(stack, "route", name, resource);
  Object.assign(fact.attributes, { api, method, path, ...rest });
  fact.place = stack.template.placeOf(pointer);
  return fact;
}
function unknownRoute(stack, resource, apiKind, reason) {
  const unknown = hole(reason);
  return routeFact(stack, resource, {
    api: resource.logicalId,
    apiKind,
    method: unknown,
    path: unknown,
    function: unknown,
    guards: unknown,
    mock: unknown,
    key: `${resource.logicalId} *`,
    pointer: resource.pointer
  });
}
var AUTHORIZATION = choice({
  NONE: [],
  AWS_IAM: ["iam"],
  COGNITO_USER_POOLS: ["jwt"],
  JWT: ["jwt"],
  CUSTOM: ["custom"]
});
function guardsOf(source, mutualTls) {
  const authorization = readAs(pick(source.value, ["AuthorizationType"]), AUTHORIZATION, []);
  const key = readAs(pick(source.value, ["ApiKeyRequired"]), boolean, false);
  if (key === false && !mutualTls) return authorization;
  const guards = Array.isArray(authorization) ? [...authorization] : [authorization];
  if (mutualTls) guards.push("mtls");
  if (key === true) guards.push("api-key");
  else if (isHole(key)) guards.push(hole(key.unresolved));
  return guards;
}
function noteGuards(fact, source) {
  const origin = originAt(source, ["AuthorizationType"]) ?? originAt(source, ["ApiKeyRequired"]);
  if (origin) fact.origins["/guards"] = origin;
  else if (pick(source.value, ["AuthorizationType"]) === void 0) {
    fact.origins["/guards"] = { kind: "inherited-default", from: "API Gateway: AuthorizationType NONE" };
  }
}
function methodOf(value) {
  if (value === void 0) return hole("no method is stated");
  return lift(
    [value],
    ([method]) => typeof method === "string" ? method.toUpperCase() : hole("a method that is no text")
  );
}

// src/collect/manifests/facts/graphql-routes.ts
var MODES = choice({
  API_KEY: ["api-key"],
  AWS_IAM: ["iam"],
  AMAZON_COGNITO_USER_POOLS: ["jwt"],
  OPENID_CONNECT: ["jwt"],
  AWS_LAMBDA: ["custom"]
});
function graphqlRoutes(stack) {
  return stack.ofType("AWS::AppSync::GraphQLApi").flatMap((api) => {
    const source = stack.source(api, { arn: true });
    const further = pick(source.value, ["AdditionalAuthenticationProviders"]);
    const providers = Array.isArray(further) ? further : isHole(further) ? [further] : [];
    const modes = [
      { value: pick(source.value, ["AuthenticationType"]), pointer: ["AuthenticationType"] },
      ...providers.map((provider, index) => ({
        value: pick(provider, ["AuthenticationType"]),
        pointer: ["AdditionalAuthenticationProviders", String(index)]
      }))
    ];
    return modes.map(({ value, pointer }, index) => {
      const fact = routeFact(stack, api, {
        api: api.logicalId,
        apiKind: "graphql",
        method: "ANY",
        path: "/graphql",
        function: null,
        guards: readAs(value, MODES, hole("no AuthenticationType is stated")),
        mock: false,
        key: index === 0 ? null : `provider ${index}`,
        pointer: api.madeBy === "template" ? [...api.pointer, "Properties", ...pointer] : api.pointer
      });
      const origin = originAt(source, pointer);
      if (origin) fact.origins["/guards"] = origin;
      return fact;
    });
  });
}

// src/collect/manifests/facts/integration.ts
function integrated(stack, type, uri) {
  const kind = typeof type === "string" ? type.toUpperCase() : type;
  if (kind === void 0 || typeof kind === "string" && kind !== "AWS" && kind !== "AWS_PROXY") return null;
  if (isHole(uri)) return functionNamed(stack, uri);
  if (typeof uri !== "string") return null;
  if (/^arn:.*:apigateway:/.test(uri) && !/:lambda:path\//.test(uri)) return null;
  return functionNamed(stack, uri);
}
function isMock(type) {
  return typeof type === "string" && type.toUpperCase() === "MOCK";
}

// src/collect/manifests/facts/mutual-tls.ts
var DOMAINS = ["AWS::ApiGateway::DomainName", "AWS::ApiGatewayV2::DomainName"];
function behindMutualTls(stack) {
  const domains = /* @__PURE__ */ new Map();
  for (const domain of stack.ofType(...DOMAINS)) {
    domains.set(
      domain.logicalId,
      pick(stack.source(domain).value, ["MutualTlsAuthentication", "TruststoreUri"]) !== void 0
    );
  }
  const guarded = /* @__PURE__ */ new Map();
  for (const mapping of stack.ofType("AWS::ApiGateway::BasePathMapping", "AWS::ApiGatewayV2::ApiMapping")) {
    const api = property(mapping, "RestApiId") ?? property(mapping, "ApiId");
    if (!api) continue;
    const safe2 = domains.get(property(mapping, "DomainName")?.logicalId ?? "") ?? false;
    guarded.set(api.logicalId, safe2 && (guarded.get(api.logicalId) ?? true));
  }
  const closed = [...guarded].filter(([id, safe2]) => {
    const api = stack.resources.get(id);
    const off = api && readAs(pick(stack.source(api).value, ["DisableExecuteApiEndpoint"]), boolean, false);
    return safe2 && off === true;
  });
  return new Set(closed.map(([id]) => id));
}
function property(resource, name) {
  return referenceOf(member(resource.properties, name));
}

// src/collect/manifests/facts/openapi-routes.ts
var METHODS = /* @__PURE__ */ new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
var ANY = "x-amazon-apigateway-any-method";
var INTEGRATION = "x-amazon-apigateway-integration";
function bodyRoutes(stack, api, kind, closed) {
  const source = stack.source(api, { arn: true });
  const body = pick(source.value, ["Body"]);
  if (pick(source.value, ["BodyS3Location"]) !== void 0) {
    return [unknownRoute(stack, api, kind, "the OpenAPI definition is kept in S3")];
  }
  if (body === void 0) return [];
  const paths = pick(body, ["paths"]);
  if (isHole(paths) || !isObject(body)) {
    return [unknownRoute(stack, api, kind, "the OpenAPI definition is only known at deployment")];
  }
  const schemes = schemesOf(body);
  const facts = [];
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    if (!path.startsWith("/") && path !== "$default") continue;
    const pointer = [...api.pointer, "Properties", "Body", "paths", path];
    const operations = isObject(item) && !isHole(item) ? Object.entries(item) : [[ANY, hole("a path that is not known")]];
    for (const [name, operation] of operations) {
      if (name !== ANY && !METHODS.has(name.toLowerCase())) continue;
      const integration = pick(operation, [INTEGRATION]);
      const type = pick(integration, ["type"]);
      const guards = guardsOf2(body, operation, schemes);
      facts.push(
        routeFact(stack, api, {
          api: api.logicalId,
          apiKind: kind,
          method: name === ANY || path === "$default" ? "ANY" : name.toUpperCase(),
          path,
          function: isHole(operation) ? operation : integrated(stack, type, pick(integration, ["uri"])),
          guards: closed.has(api.logicalId) && Array.isArray(guards) ? [...guards, "mtls"] : guards,
          mock: readAs(type, isMock, false),
          key: null,
          pointer: [...pointer, name]
        })
      );
    }
  }
  return facts;
}
function schemesOf(body) {
  const schemes = /* @__PURE__ */ new Map();
  for (const holder of [pick(body, ["securityDefinitions"]), pick(body, ["components", "securitySchemes"])]) {
    for (const [name, scheme] of Object.entries(isObject(holder) ? holder : {})) schemes.set(name, guardOf(scheme));
  }
  return schemes;
}
function guardOf(scheme) {
  if (isHole(scheme)) return hole(scheme.unresolved);
  const authorizer = member(scheme, "x-amazon-apigateway-authorizer");
  const kind = word(member(scheme, "x-amazon-apigateway-authtype"));
  const type = word(member(authorizer, "type"));
  if (kind === "awssigv4") return "iam";
  if (kind === "cognito_user_pools" || type === "cognito_user_pools" || type === "jwt") return "jwt";
  if (authorizer !== void 0)
    return type === "token" || type === "request" ? "custom" : hole("an authoriser that is not known");
  return member(scheme, "type") === "apiKey" && word(member(scheme, "name")) === "x-api-key" ? "api-key" : null;
}
function word(value) {
  return typeof value === "string" ? value.toLowerCase() : "";
}
function guardsOf2(body, operation, schemes) {
  const security = pick(operation, ["security"]) ?? body.security ?? [];
  const marked = word(pick(operation, ["x-amazon-apigateway-auth", "type"]));
  if (isHole(security) || isHole(operation)) return hole("security is only known at deployment");
  const guards = new Set(marked === "aws_iam" ? ["iam"] : []);
  for (const entry of Array.isArray(security) ? security : []) {
    if (isHole(entry)) guards.add(hole(entry.unresolved));
    for (const name of isObject(entry) ? Object.keys(entry) : []) {
      const guard = schemes.get(name);
      if (guard !== null && guard !== void 0) guards.add(guard);
    }
  }
  return [...guards];
}

// src/collect/manifests/facts/rest-routes.ts
var MAX_SEGMENTS = 50;
function restRoutes(stack) {
  const closed = behindMutualTls(stack);
  const methods = stack.ofType("AWS::ApiGateway::Method").map((resource) => {
    const source = stack.source(resource, { arn: true });
    const api = apiOf(resource, "RestApiId");
    const integration = pick(source.value, ["Integration", "Type"]);
    const fact = routeFact(stack, resource, {
      api,
      apiKind: "rest",
      method: methodOf(pick(source.value, ["HttpMethod"])),
      path: pathOf(stack, member(resource.properties, "ResourceId"), 0),
      function: integrated(stack, integration, pick(source.value, ["Integration", "Uri"])),
      guards: guardsOf(source, typeof api === "string" && closed.has(api)),
      mock: readAs(integration, isMock, false),
      key: null,
      pointer: resource.pointer
    });
    noteGuards(fact, source);
    return fact;
  });
  const bodies = stack.ofType("AWS::ApiGateway::RestApi").flatMap((api) => bodyRoutes(stack, api, "rest", closed));
  return [...methods, ...bodies];
}
function apiOf(resource, name) {
  return referenceOf(member(resource.properties, name))?.logicalId ?? hole("the API is declared elsewhere");
}
function pathOf(stack, reference, depth) {
  const named2 = referenceOf(reference);
  if (!named2 || depth > MAX_SEGMENTS) return hole("the path is declared elsewhere");
  if (named2.attribute === "RootResourceId") return "/";
  const segment = stack.resources.get(named2.logicalId);
  if (segment?.type !== "AWS::ApiGateway::Resource") return hole("the path is declared elsewhere");
  const above = pathOf(stack, member(segment.properties, "ParentId"), depth + 1);
  const part = readAs(pick(stack.source(segment).value, ["PathPart"]), text, hole("a path without PathPart"));
  return lift([above, part], ([parent, own]) => `${parent === "/" ? "" : String(parent)}/${String(own)}`);
}

// src/collect/manifests/facts/http-routes.ts
function httpRoutes(stack) {
  const closed = behindMutualTls(stack);
  const routes = stack.ofType("AWS::ApiGatewayV2::Route");
  const connects = new Map(routes.filter(isConnect(stack)).map((route) => [apiOf(route, "ApiId"), route]));
  const facts = routes.map((resource) => {
    const source = stack.source(resource, { arn: true });
    const api = apiOf(resource, "ApiId");
    const kind = kindOf(stack, api);
    const guarded = kind === "websocket" ? connects.get(api) : resource;
    const guards = guarded ? guardsOf(stack.source(guarded, { arn: true }), typeof api === "string" && closed.has(api)) : [];
    const target = integrationOf(stack, resource, pick(source.value, ["Target"]));
    const fact = routeFact(stack, resource, {
      api,
      apiKind: kind,
      ...keyOf2(pick(source.value, ["RouteKey"]), kind),
      function: target.function,
      guards,
      mock: target.mock,
      key: null,
      pointer: resource.pointer
    });
    noteGuards(fact, guarded ? stack.source(guarded, { arn: true }) : source);
    return fact;
  });
  const apis = stack.ofType("AWS::ApiGatewayV2::Api");
  return [
    ...facts,
    ...apis.flatMap((api) => bodyRoutes(stack, api, "http", closed)),
    ...apis.flatMap((api) => quickCreate(stack, api, closed))
  ];
}
function isConnect(stack) {
  return (route) => pick(stack.source(route).value, ["RouteKey"]) === "$connect";
}
var PROTOCOL = choice({ HTTP: "http", WEBSOCKET: "websocket" });
function kindOf(stack, api) {
  const resource = typeof api === "string" ? stack.resources.get(api) : void 0;
  const protocol = resource && readAs(pick(stack.source(resource).value, ["ProtocolType"]), PROTOCOL, "http");
  return protocol === "websocket" ? "websocket" : "http";
}
function keyOf2(key, kind) {
  if (typeof key !== "string") {
    const unknown = isHole(key) ? hole(key.unresolved) : hole("no RouteKey is stated");
    return { method: kind === "websocket" ? "ANY" : unknown, path: unknown };
  }
  const match = /^([A-Za-z]+) (\/.*)$/.exec(key);
  if (kind === "websocket" || match?.[1] === void 0 || match[2] === void 0) return { method: "ANY", path: key };
  return { method: match[1].toUpperCase(), path: match[2] };
}
function integrationOf(stack, route, target) {
  if (target === void 0) return { function: null, mock: false };
  const joined2 = member(member(route.properties, "Target"), "Fn::Join");
  const last = Array.isArray(joined2) && Array.isArray(joined2[1]) ? joined2[1].at(-1) : void 0;
  const named2 = referenceOf(last)?.logicalId ?? (typeof target === "string" ? /^integrations\/\$\{([A-Za-z0-9]+)\}$/.exec(target)?.[1] : void 0);
  const integration = stack.resources.get(named2 ?? "");
  if (integration?.type !== "AWS::ApiGatewayV2::Integration") {
    const elsewhere = hole("the integration is declared elsewhere");
    return { function: elsewhere, mock: elsewhere };
  }
  const { value } = stack.source(integration, { arn: true });
  const type = pick(value, ["IntegrationType"]);
  const isService = pick(value, ["IntegrationSubtype"]) !== void 0;
  return {
    function: isService ? null : integrated(stack, type, pick(value, ["IntegrationUri"])),
    mock: readAs(type, isMock, false)
  };
}
function quickCreate(stack, api, closed) {
  const { value } = stack.source(api, { arn: true });
  const target = pick(value, ["Target"]);
  if (target === void 0) return [];
  const fact = routeFact(stack, api, {
    api: api.logicalId,
    apiKind: "http",
    ...keyOf2(pick(value, ["RouteKey"]) ?? "$default", "http"),
    function: functionNamed(stack, target),
    guards: closed.has(api.logicalId) ? ["mtls"] : [],
    mock: false,
    key: null,
    pointer: [...api.pointer, "Properties", "Target"]
  });
  fact.origins["/guards"] = { kind: "inherited-default", from: "API Gateway: a quick create API has no authoriser" };
  return [fact];
}

// src/collect/manifests/facts/log-group.ts
function logGroups(stack) {
  return stack.ofType("AWS::Logs::LogGroup").map((resource) => {
    const fact = draft(stack, "log-group", resource.logicalId, resource);
    const source = stack.source(resource);
    set(fact, "name", source, ["LogGroupName"], text, none(resource.logicalId));
    set(fact, "retentionDays", source, ["RetentionInDays"], number, standard(null, "CloudWatch Logs: never expires"));
    set(fact, "key", stack.source(resource, { arn: true }), ["KmsKeyId"], text, none());
    set(fact, "masking", source, ["DataProtectionPolicy"], () => true, none(false));
    return fact;
  });
}

// src/collect/manifests/facts/permission.ts
function permissions(stack) {
  return stack.ofType("AWS::Lambda::Permission").map((resource) => {
    const fact = draft(stack, "permission", resource.logicalId, resource);
    const source = stack.source(resource, { arn: true });
    const target = (value) => functionNamed(stack, value) ?? hole("the function is not a function");
    set(fact, "function", source, ["FunctionName"], target, none(hole("no function is stated")));
    set(fact, "action", source, ["Action"], text, none(hole("no action is stated")));
    set(fact, "principal", source, ["Principal"], text, none(hole("no principal is stated")));
    const principal = pick(source.value, ["Principal"]);
    fact.attributes.principalKind = readAs(principal, kindOf2, hole("no principal is stated"));
    set(fact, "organization", source, ["PrincipalOrgID"], text, none());
    set(fact, "sourceAccount", source, ["SourceAccount"], account, none());
    set(fact, "source", source, ["SourceArn"], (arn) => sourceParts(stack, arn), none());
    set(fact, "functionUrlAuthType", source, ["FunctionUrlAuthType"], text, none());
    set(fact, "viaFunctionUrl", source, ["InvokedViaFunctionUrl"], boolean, none());
    fact.attributes.madeBy = resource.madeBy;
    const origin = originAt(source, ["Principal"]);
    if (origin) fact.origins["/principalKind"] = origin;
    return fact;
  });
}
function kindOf2(principal) {
  if (typeof principal !== "string")
    return typeof principal === "number" ? "account" : hole("a principal that is no text");
  if (principal === "*") return "anyone";
  if (/\.(amazonaws|amazon)\.com(\.cn)?$|\.\$\{AWS::URLSuffix\}$/.test(principal)) return "service";
  if (/^(\d{1,12}|arn:.*|\$\{AWS::AccountId\})$/.test(principal)) {
    return /^arn:[^:]*:iam::\*/.test(principal) ? "anyone" : "account";
  }
  return isSymbolic(principal) ? hole("a principal that is only known after deployment") : "account";
}
function account(value) {
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value).padStart(12, "0") : text(value);
}

// src/collect/manifests/facts/queue.ts
function queues(stack) {
  return stack.ofType("AWS::SQS::Queue").map((resource) => {
    const fact = draft(stack, "queue", resource.logicalId, resource);
    const source = stack.source(resource);
    const named2 = withRedrive(stack.source(resource, { arn: true }));
    fact.attributes.logicalId = resource.logicalId;
    set(fact, "name", source, ["QueueName"], text, none(resource.logicalId));
    set(fact, "fifo", source, ["FifoQueue"], boolean, standard(false, "SQS: a standard queue"));
    set(fact, "redriveTarget", named2, ["RedrivePolicy", "deadLetterTargetArn"], text, none());
    set(fact, "maxReceiveCount", named2, ["RedrivePolicy", "maxReceiveCount"], number, none());
    set(fact, "retentionSeconds", source, ["MessageRetentionPeriod"], number, standard(345600, "SQS: 4 days"));
    set(fact, "visibilitySeconds", source, ["VisibilityTimeout"], number, standard(30, "SQS: 30 seconds"));
    return fact;
  });
}
function withRedrive(source) {
  const policy = pick(source.value, ["RedrivePolicy"]);
  if (typeof policy !== "string" || !isObject(source.value)) return source;
  const value = { ...source.value, RedrivePolicy: parsed(policy) };
  return { ...source, value };
}
function parsed(policy) {
  return jsonTree(policy)?.value ?? hole("a redrive policy that is no JSON");
}

// src/collect/policies/policy-elements.ts
var MAX_ITEMS = 1e4;
function complaints(place) {
  const problems = [];
  return {
    problems,
    add: (pointer, message, code = "policy-syntax") => problems.push({ code, message, kinds: ["policy"], place: place(pointer) })
  };
}
function hole2(unresolved) {
  return { unresolved };
}
function isPlainObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isHole(value);
}
function element(object, name) {
  const keys2 = Object.keys(object).filter((key2) => key2.toLowerCase() === name.toLowerCase());
  const [key] = keys2;
  if (key === void 0) return null;
  const value = keys2.length > 1 ? hole2(`${name} is written more than once`) : object[key] ?? null;
  return { key, value };
}
function items(value) {
  if (value === void 0) return [];
  if (!Array.isArray(value)) return [{ value, below: [] }];
  return value.map((item, at) => ({ value: item, below: [String(at)] }));
}
function texts2(value, name, pointer, complain) {
  const all = items(value);
  if (all.length > MAX_ITEMS) {
    complain(pointer, `${name} has ${all.length} items; the first ${MAX_ITEMS} are read.`, "cap-reached");
  }
  const read4 = all.slice(0, MAX_ITEMS).map((item) => {
    if (typeof item.value === "string") return item.value;
    if (isHole(item.value)) return item.value;
    complain([...pointer, ...item.below], `${name} must be a text or a list of texts.`);
    return hole2(`${name} is not a text`);
  });
  return all.length > MAX_ITEMS ? [...read4, hole2(`${name} has too many items`)] : read4;
}
function statementsOf(document, complain) {
  if (typeof document === "string") {
    return statementsOf(parsed2(document, complain), (_pointer, message, code) => complain([], message, code)).map(
      ({ body }) => ({ body, pointer: [] })
    );
  }
  if (isHole(document)) return [{ body: document, pointer: [] }];
  if (!isPlainObject(document)) {
    complain([], "A policy document must be an object with Version and Statement.");
    return [{ body: hole2("the policy document is not an object"), pointer: [] }];
  }
  const statement = element(document, "Statement");
  if (statement === null) {
    complain([], "The policy document has no Statement.");
    return [];
  }
  const all = items(statement.value);
  if (all.length > MAX_ITEMS) {
    complain([statement.key], `${all.length} statements; the first ${MAX_ITEMS} are read.`, "cap-reached");
  }
  return all.slice(0, MAX_ITEMS).map(({ value, below: below2 }) => {
    const pointer = [statement.key, ...below2];
    if (isHole(value) || isPlainObject(value)) return { body: value, pointer };
    complain(pointer, "A statement must be an object.");
    return { body: hole2("the statement is not an object"), pointer };
  });
}
function parsed2(text2, complain) {
  for (const candidate of [text2, decoded(text2)]) {
    const value = candidate === null ? null : jsonTree(candidate)?.value ?? null;
    if (typeof value === "object" && value !== null) return value;
  }
  complain([], "The policy document is a text that is not JSON.");
  return hole2("the policy document is not JSON");
}
function decoded(text2) {
  if (!/^\s*%7b/i.test(text2)) return null;
  try {
    return decodeURIComponent(text2);
  } catch {
    return null;
  }
}
function readEffect(body, pointer, complain) {
  const effect = element(body, "Effect");
  if (isHole(effect?.value)) return effect.value;
  const text2 = typeof effect?.value === "string" ? effect.value.toLowerCase() : "";
  if (text2 === "allow" || text2 === "deny") return text2;
  complain(pointer, "Effect must be Allow or Deny.");
  return hole2("Effect is neither Allow nor Deny");
}

// src/collect/policies/read-conditions.ts
var SECRET_KEYS = /* @__PURE__ */ new Set(["sts:externalid", "aws:referer", "aws:useragent"]);
var TAG_KEY = /tag\/(.+)$/;
function readConditions(body, pointer, complain) {
  const written = element(body, "Condition");
  if (written === null || written.value === null) return [];
  const at = [...pointer, written.key];
  if (isHole(written.value)) return [written.value];
  if (!isPlainObject(written.value)) {
    complain(at, "Condition must be an object of operators.");
    return [hole2("Condition is not an object")];
  }
  const conditions = [];
  for (const operator of Object.keys(written.value).sort()) {
    const keys2 = written.value[operator];
    if (isHole(keys2)) {
      conditions.push(keys2);
    } else if (isPlainObject(keys2)) {
      for (const key of Object.keys(keys2).sort()) {
        const name = key.toLowerCase();
        conditions.push({ operator, key: name, values: readValues(name, keys2[key], [...at, operator, key], complain) });
      }
    } else {
      complain([...at, operator], "A condition operator must hold an object of keys.");
      conditions.push(hole2("a condition operator is not an object"));
    }
  }
  return conditions;
}
function readValues(key, value, pointer, complain) {
  return items(value).map((item) => {
    if (isHole(item.value)) return item.value;
    if (typeof item.value === "string" || typeof item.value === "number" || typeof item.value === "boolean") {
      const text2 = String(item.value);
      return mayBeSecret(key, text2) ? hole2("withheld, since it may be a secret") : text2;
    }
    complain([...pointer, ...item.below], "A condition value must be a text, a number or true or false.");
    return hole2("a condition value is no plain value");
  });
}
function mayBeSecret(key, text2) {
  if (/^[*?]*$/.test(text2)) return false;
  const tag = TAG_KEY.exec(key)?.[1];
  return SECRET_KEYS.has(key) || tag !== void 0 && secretWord(tag) !== null;
}

// src/collect/policies/read-trust.ts
function readTrust(document, at) {
  const { problems, add } = complaints(at.place);
  const statements = statementsOf(document, add).map(({ body, pointer }, index) => ({
    type: "trust-statement",
    id: `trust-statement:${at.idPrefix}/${index}`,
    attributes: {
      role: at.role,
      stack: at.stack,
      ...isHole(body) ? unknownStatement(body) : readStatement(body, pointer, add)
    },
    origins: {},
    place: at.place(pointer)
  }));
  return { statements, problems };
}
function unknownStatement(reason) {
  const unknown = hole2(reason.unresolved);
  return {
    effect: unknown,
    actions: [unknown],
    ...anyone(unknown),
    notPrincipals: [unknown],
    conditions: [unknown]
  };
}
function readStatement(body, pointer, complain) {
  const action = element(body, "Action");
  const actions = texts2(action?.value, "Action", [...pointer, action?.key ?? "Action"], complain);
  if (element(body, "NotAction") !== null)
    actions.push(hole2("the statement has NotAction, which a trust policy cannot use"));
  if (actions.length === 0) {
    complain(pointer, "The trust statement has no Action.");
    actions.push(hole2("the statement names no action"));
  }
  const principal = element(body, "Principal");
  const notPrincipal = element(body, "NotPrincipal");
  if (principal === null && notPrincipal === null) {
    complain(pointer, "The trust statement has neither Principal nor NotPrincipal.");
  }
  const named2 = principal === null ? nobody() : readPrincipals(principal.value, [...pointer, principal.key], complain);
  const excluded = notPrincipal === null ? nobody() : readPrincipals(notPrincipal.value, [...pointer, notPrincipal.key], complain);
  return {
    effect: readEffect(body, pointer, complain),
    actions,
    ...principal === null && notPrincipal === null ? anyone(hole2("the statement names no principal")) : named2,
    notPrincipals: [...excluded.services, ...excluded.accounts, ...excluded.federated],
    conditions: readConditions(body, pointer, complain)
  };
}
var nobody = () => ({ services: [], accounts: [], federated: [] });
var anyone = (unknown) => ({ services: [unknown], accounts: [unknown], federated: [unknown] });
function readPrincipals(value, pointer, complain) {
  if (isHole(value)) return anyone(hole2(value.unresolved));
  if (value === "*") return { ...nobody(), accounts: ["*"] };
  if (!isPlainObject(value)) {
    complain(pointer, "Principal must be * or an object with AWS, Service or Federated.");
    return anyone(hole2("Principal is not an object"));
  }
  const principals = nobody();
  for (const [key, named2] of Object.entries(value)) {
    const kind = KINDS.get(key.toLowerCase());
    if (kind === void 0) {
      complain([...pointer, key], "Principal knows AWS, Service, Federated and CanonicalUser.");
      principals.accounts.push(hole2("a principal of a kind that is not known"));
    } else {
      principals[kind].push(...texts2(accountIds(named2), key, [...pointer, key], complain));
    }
  }
  return principals;
}
var KINDS = /* @__PURE__ */ new Map([
  ["aws", "accounts"],
  ["canonicaluser", "accounts"],
  ["federated", "federated"],
  ["service", "services"]
]);
function accountIds(value) {
  return Array.isArray(value) ? value.map(accountId) : accountId(value);
}
function accountId(value) {
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value).padStart(12, "0") : value;
}

// src/collect/policies/resource-level.ts
var OPAQUE = "";
var SYMBOL = /\$\{[^}]*\}/g;
var UNTYPED = /* @__PURE__ */ new Set([
  "codecommit",
  "codepipeline",
  "devops-guru",
  "execute-api",
  "s3",
  "servicequotas",
  "sns",
  "sqs"
]);
var S3_TYPED = /^(accesspoint|access-grants|async-request|job|storage-lens|storage-lens-group)[/:]/;
var PATH_NAMED = /* @__PURE__ */ new Set([
  "ecr:repository",
  "iam:group",
  "iam:instance-profile",
  "iam:policy",
  "iam:role",
  "iam:server-certificate",
  "iam:user",
  "kms:alias",
  "logs:log-group",
  "secretsmanager:secret",
  "ssm:parameter"
]);
var TWO_WORD_TYPE = /^((?:loadbalancer|listener|listener-rule)\/(?:app|gwy|net)|(?:regional|global)\/[a-z]+)\/(.*)$/s;
var WILD = /[*?]/;
var hasWildcard = (text2) => WILD.test(text2);
var matchesAnything = (text2) => hasWildcard(text2) && /^[*?:/]+$/.test(text2);
function resourceLevel(pattern) {
  const text2 = pattern.replace(SYMBOL, OPAQUE);
  if (!hasWildcard(text2)) return 4;
  if (matchesAnything(text2)) return 0;
  if (text2.startsWith(OPAQUE)) return /^[/:]/.test(text2.slice(1)) ? 4 : 3;
  const fields = text2.split(":");
  if (fields[0]?.toLowerCase() !== "arn") return outsideArn(text2);
  const last = fields.length - 1;
  const service = (fields[2] ?? "").toLowerCase();
  if (last < 5 && text2.endsWith("*")) {
    return last < 2 || matchesAnything(service) ? 0 : 1;
  }
  const resource = last < 5 ? fields[last] ?? "" : fields.slice(5).join(":");
  if (hasWildcard(service)) return matchesAnything(service) && matchesAnything(resource) ? 0 : 1;
  if (!hasWildcard(resource)) return 4;
  return resourcePartLevel(service, fields[4] ?? "", resource);
}
function outsideArn(text2) {
  const literal = text2.slice(0, text2.search(WILD)).toLowerCase();
  if (literal === "") return 1;
  return text2.endsWith("*") && text2.length === literal.length + 1 && "arn:".startsWith(literal) ? 0 : 3;
}
function resourcePartLevel(service, account2, written) {
  const resource = written.replace(/^\//, "");
  if (matchesAnything(resource)) return service === "s3" && resource.includes("/") ? 2 : 1;
  const bucket2 = service === "s3" && !(account2 !== "" && S3_TYPED.test(resource));
  if (bucket2 || service !== "s3" && UNTYPED.has(service)) return nameLevel(upTo(resource, /[/:]/));
  const [type, rest] = splitType(resource);
  if (rest === null) return type.search(WILD) === 0 ? 3 : 2;
  if (hasWildcard(type)) return type.search(WILD) > 0 && matchesAnything(rest) ? 2 : 3;
  const pathNamed = PATH_NAMED.has(`${service}:${type.toLowerCase()}`);
  const name = upTo(rest, pathNamed ? /:/ : /[/:]/);
  const group = /:autoScalingGroupName\/(.+)$/.exec(rest)?.[1];
  if (group !== void 0 && matchesAnything(name)) return nameLevel(group);
  return nameLevel(service === "secretsmanager" ? name.replace(/-\?{6}$/, "") : name);
}
function splitType(resource) {
  const pair2 = TWO_WORD_TYPE.exec(resource);
  if (pair2) return [pair2[1] ?? "", pair2[2] ?? ""];
  const end = resource.search(/[/:]/);
  return end < 0 ? [resource, null] : [resource.slice(0, end), resource.slice(end + 1)];
}
function nameLevel(name) {
  if (matchesAnything(name)) return 2;
  return hasWildcard(name) ? 3 : 4;
}
function upTo(text2, separator) {
  const end = text2.search(separator);
  return end < 0 ? text2 : text2.slice(0, end);
}

// src/collect/policies/statement-origins.ts
var ATTRIBUTE = /* @__PURE__ */ new Map([
  ["sid", "sid"],
  ["effect", "effect"],
  ["action", "actions"],
  ["notaction", "notActions"],
  ["resource", "resources"],
  ["notresource", "notResources"]
]);
function statementOrigins(document, pointer) {
  const origins = {};
  for (const [path, origin] of Object.entries(document)) {
    const steps = path.split("/").slice(1);
    if (!pointer.every((step, at) => at >= steps.length || steps[at] === step)) continue;
    const [name, ...below2] = steps.slice(pointer.length);
    const attribute = ATTRIBUTE.get(name?.toLowerCase() ?? "");
    if (attribute !== void 0) {
      origins[["", attribute, ...below2].join("/")] = origin;
    } else if (name?.toLowerCase() === "condition") {
      origins["/conditions"] = origin;
    } else if (name === void 0) {
      for (const whole3 of ["effect", "actions", "resources"]) origins[`/${whole3}`] ??= origin;
    }
  }
  return origins;
}

// src/collect/policies/read-statement.ts
function readStatements(document, at) {
  const { problems, add } = complaints(at.place);
  const statements = statementsOf(document, add).map(({ body, pointer }, index) => ({
    type: "policy-statement",
    id: `policy-statement:${at.idPrefix}/${index}`,
    attributes: {
      role: at.role,
      stack: at.stack,
      policy: at.policy,
      kind: at.kind,
      ...isHole(body) ? unknownStatement2(body) : readStatement2(body, pointer, add)
    },
    origins: at.origins === void 0 ? {} : statementOrigins(at.origins, pointer),
    place: at.place(pointer)
  }));
  return { statements, problems };
}
function unknownStatement2(reason) {
  const unknown = hole2(reason.unresolved);
  return {
    sid: unknown,
    effect: unknown,
    actions: [unknown],
    notActions: [unknown],
    resources: [unknown],
    notResources: [unknown],
    conditions: [unknown]
  };
}
function readStatement2(body, pointer, complain) {
  const read4 = (name) => {
    const found2 = element(body, name);
    return texts2(found2?.value, name, [...pointer, found2?.key ?? name], complain);
  };
  const actions = read4("Action");
  const notActions = read4("NotAction");
  const resources = read4("Resource");
  const notResources = read4("NotResource");
  for (const [name, asked, left] of [
    ["Action", actions, notActions],
    ["Resource", resources, notResources]
  ]) {
    if (asked.length > 0 && left.length > 0)
      complain(pointer, `The statement has both ${name} and Not${name}; IAM refuses it.`);
  }
  if (actions.length + notActions.length === 0) {
    complain(pointer, "The statement has neither Action nor NotAction.");
    actions.push(hole2("the statement names no action"));
  }
  if (resources.length + notResources.length === 0) {
    complain(pointer, "The statement has neither Resource nor NotResource.");
    resources.push(hole2("the statement names no resource"));
  }
  for (const action of actions) {
    if (typeof action === "string" && !/^(\*+|[^:]+:[^:]+)$/.test(action) && !action.includes("${")) {
      complain(pointer, "An action must be written as service:Action, or be *.");
    }
  }
  for (const resource of resources) {
    if (typeof resource === "string" && !/^(?:\*+$|arn:)|\$\{/i.test(resource)) {
      complain(pointer, "A resource must be an ARN, or be *.");
    }
  }
  const sid = element(body, "Sid")?.value ?? null;
  return {
    sid: typeof sid === "string" || isHole(sid) ? sid : null,
    effect: readEffect(body, pointer, complain),
    actions: actions.map(readAction),
    notActions,
    resources: resources.map(readResource),
    notResources,
    conditions: readConditions(body, pointer, complain)
  };
}
function readAction(action) {
  if (typeof action !== "string") return elementHole(action, readAction);
  if (action.includes("${")) return hole2("the action is only known after deployment");
  const colon = action.indexOf(":");
  const service = (colon < 0 ? action : action.slice(0, colon)).toLowerCase();
  const name = colon < 0 ? "*" : action.slice(colon + 1);
  if (isEverything(service) && isEverything(name)) return { pattern: action, service: "*", breadth: "all" };
  const wild = /[*?]/.test(name) || /[*?]/.test(service);
  if (colon < 0 && !wild) return { pattern: action, service, breadth: "single" };
  if (isEverything(name)) return { pattern: action, service, breadth: "service" };
  return { pattern: action, service: isEverything(service) ? "*" : service, breadth: wild ? "verb" : "single" };
}
function isEverything(text2) {
  return /^[*?]*\*[*?]*$/.test(text2);
}
function readResource(pattern) {
  if (typeof pattern !== "string") return elementHole(pattern, readResource);
  return { pattern, level: resourceLevel(pattern) };
}
function elementHole(unknown, read4) {
  const among = unknown.among?.filter((value) => typeof value === "string").map(read4);
  const known2 = among !== void 0 && among.length === unknown.among?.length && !among.some((value) => isHole(value));
  return known2 ? { unresolved: unknown.unresolved, among } : hole2(unknown.unresolved);
}

// src/collect/manifests/facts/attached-policies.ts
function attachedPolicies(stack) {
  const inline = stack.ofType("AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group").flatMap((identity) => ofIdentity(stack, identity));
  const apart = stack.ofType(
    "AWS::IAM::Policy",
    "AWS::IAM::RolePolicy",
    "AWS::IAM::UserPolicy",
    "AWS::IAM::GroupPolicy",
    "AWS::IAM::ManagedPolicy"
  ).flatMap((policy) => ofPolicy(stack, policy));
  return [...inline, ...apart];
}
function ofIdentity(stack, identity) {
  const { value } = stack.source(identity, { arn: true });
  const list2 = pick(value, ["Policies"]);
  const policies = Array.isArray(list2) ? list2 : list2 === void 0 ? [] : [list2];
  return policies.map((policy, index) => {
    const path = Array.isArray(list2) ? ["Policies", String(index)] : ["Policies"];
    const name = readAs(pick(policy, ["PolicyName"]), text, `policy ${index}`);
    const made = identity.origins.get(path.join("/"));
    return {
      name,
      kind: made?.from.startsWith("SAM policy template") ? "sam-template" : "inline",
      role: identity.type === "AWS::IAM::Role" ? roleId(stack, identity) : null,
      resource: identity,
      path: [...path, "PolicyDocument"],
      key: `${identity.logicalId}/${typeof name === "string" ? name : `policy ${index}`}`
    };
  });
}
function ofPolicy(stack, policy) {
  const { value } = stack.source(policy, { arn: true });
  const managed = policy.type === "AWS::IAM::ManagedPolicy";
  const stated = pick(value, [managed ? "ManagedPolicyName" : "PolicyName"]);
  const name = readAs(stated, text, policy.logicalId);
  const list2 = policy.type === "AWS::IAM::RolePolicy" ? pick(value, ["RoleName"]) : pick(value, ["Roles"]);
  const named2 = Array.isArray(list2) ? list2 : list2 === void 0 ? [] : [list2];
  const roles2 = /* @__PURE__ */ new Map();
  for (const role of named2) {
    const id = roleNamed(stack, role);
    roles2.set(typeof id === "string" ? id : JSON.stringify(role), id);
  }
  if (managed) for (const role of rolesThatNameIt(stack, policy)) roles2.set(role, role);
  if (roles2.size === 0) roles2.set("", null);
  return [...roles2].map(([known2, role], index) => ({
    name,
    kind: managed ? "managed" : "inline",
    role,
    resource: policy,
    path: ["PolicyDocument"],
    key: `${typeof role === "string" ? known2.slice(known2.indexOf("#") + 1) : `*${index === 0 ? "" : index}`}/${policy.logicalId}`
  }));
}
function rolesThatNameIt(stack, policy) {
  const names3 = (role) => {
    const arns = pick(stack.source(role, { arn: true }).value, ["ManagedPolicyArns"]);
    return Array.isArray(arns) && arns.some((arn) => referenceIn(arn)?.logicalId === policy.logicalId);
  };
  return stack.ofType("AWS::IAM::Role").filter(names3).map((role) => roleId(stack, role));
}
function policyStatements(stack, policy) {
  const { resource, path } = policy;
  const source = stack.source(resource, { arn: true });
  const { statements, problems } = readStatements(unfolded(pick(source.value, path)), {
    role: policy.role,
    stack: stack.id,
    policy: typeof policy.name === "string" ? policy.name : policy.key,
    kind: policy.kind,
    idPrefix: `${stack.path}#${policy.key}`,
    place: (pointer) => placeIn(stack, resource, source, [...path, ...pointer]),
    origins: below(source, path)
  });
  stack.problems.push(...problems);
  const conditional = draft(stack, "policy-statement", "", resource).origins;
  return statements.map((statement) => ({ ...statement, origins: { ...conditional, ...statement.origins } }));
}
function unfolded(document) {
  if (document === void 0) return hole("no policy document is stated");
  if (isHole(document) && document.among) {
    return { Statement: document.among.flatMap((candidate) => listed(pick(unfolded(candidate), ["Statement"]))) };
  }
  if (!isObject(document) || isHole(document)) return document;
  const statement = document.Statement;
  if (!isHole(statement) || !statement.among) return document;
  return { ...document, Statement: statement.among.flatMap((candidate) => listed(candidate)) };
}
function listed(value) {
  if (value === void 0 || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
function below(source, path) {
  const pointer = jsonPointer(path);
  const origins = {};
  for (const [key, origin] of Object.entries(source.origins)) {
    if (key.startsWith(`${pointer}/`)) origins[key.slice(pointer.length)] = origin;
    else if (key === pointer || pointer.startsWith(`${key}/`)) origins[""] = origin;
  }
  return origins;
}

// src/collect/manifests/facts/role.ts
function roles(stack) {
  const policies = attachedPolicies(stack);
  const byRole = /* @__PURE__ */ new Map();
  for (const policy of policies) {
    if (typeof policy.role === "string") byRole.set(policy.role, [...byRole.get(policy.role) ?? [], policy]);
  }
  const facts = stack.ofType("AWS::IAM::Role").flatMap((role) => {
    const trust2 = trustStatements(stack, role);
    return [roleFact(stack, role, byRole.get(roleId(stack, role)) ?? [], trust2), ...trust2];
  });
  return [...facts, ...policies.flatMap((policy) => policyStatements(stack, policy))];
}
function roleFact(stack, role, policies, trust2) {
  const fact = draft(stack, "role", role.logicalId, role);
  const source = stack.source(role, { arn: true });
  fact.attributes.logicalId = role.logicalId;
  fact.attributes.madeBy = role.madeBy;
  set(fact, "name", stack.source(role), ["RoleName"], text, none(role.logicalId));
  const arns = readAs(pick(source.value, ["ManagedPolicyArns"]), texts, []);
  const attached = Array.isArray(arns) ? arns : [arns];
  for (const [index] of attached.entries()) {
    const origin = originAt(source, ["ManagedPolicyArns", String(index)]);
    if (origin) fact.origins[`/managedPolicies/${index}`] = origin;
  }
  const named2 = policies.filter((policy) => policy.kind === "managed").map((policy) => `\${${policy.resource.logicalId}}`);
  fact.attributes.managedPolicies = [.../* @__PURE__ */ new Set([...attached, ...named2])].map((arn) => managedPolicy(stack, arn));
  fact.attributes.inlinePolicies = policies.filter((policy) => policy.kind !== "managed").map((policy) => policy.name);
  set(fact, "permissionsBoundary", source, ["PermissionsBoundary"], text, none());
  fact.attributes.trustedServices = trustedServices(trust2);
  return fact;
}
function managedPolicy(stack, arn) {
  if (typeof arn !== "string") return isHole(arn) ? hole(arn.unresolved) : hole("a policy that is no text");
  const resource = stack.resources.get(referenceIn(arn)?.logicalId ?? "");
  if (resource?.type === "AWS::IAM::ManagedPolicy") {
    const name = readAs(pick(stack.source(resource).value, ["ManagedPolicyName"]), text, resource.logicalId);
    return { name, arn: `\${${resource.logicalId}}`, owner: "stack" };
  }
  const isAws = /^arn:(aws[a-z-]*|\$\{AWS::Partition\}):iam::aws:policy\//.test(arn);
  return { name: /[^/]+$/.exec(arn)?.[0] ?? arn, arn, owner: isAws ? "aws" : "other" };
}
function trustStatements(stack, role) {
  const path = ["AssumeRolePolicyDocument"];
  const source = stack.source(role, { arn: true });
  const document = pick(source.value, path) ?? hole("no trust policy is stated");
  const { statements, problems } = readTrust(document, {
    role: roleId(stack, role),
    stack: stack.id,
    idPrefix: `${stack.path}#${role.logicalId}`,
    place: (pointer) => placeIn(stack, role, source, [...path, ...pointer])
  });
  stack.problems.push(...problems);
  return statements;
}
function trustedServices(trust2) {
  const services = /* @__PURE__ */ new Map();
  for (const { attributes } of trust2) {
    if (attributes.effect === "deny" || !Array.isArray(attributes.services)) continue;
    for (const service of attributes.services) {
      services.set(
        JSON.stringify(service),
        isObject(attributes.effect ?? null) ? hole("a statement whose effect is not known") : service
      );
    }
  }
  return [...services.values()];
}

// src/collect/manifests/parameters.ts
function isWithheld(name, declared2) {
  return saysNoEcho(declared2) || secretWord(name) !== null;
}
function saysNoEcho(declared2) {
  return wordOf(member(declared2, "NoEcho")).toLowerCase() === "true";
}
function parameterValue(name, declared2, supplied) {
  const known2 = (value, origin) => ({ value, origin, opaque: false });
  if (isWithheld(name, declared2)) return known2(hole(`value withheld: parameter ${name} is a secret`), null);
  const type = wordOf(member(declared2, "Type"));
  if (type.startsWith("AWS::SSM::Parameter::")) {
    return { ...known2(hole(`parameter ${name} is read from SSM at deployment`), null), opaque: true };
  }
  if (Object.hasOwn(supplied.values, name)) {
    const place = {
      path: supplied.path,
      line: null,
      column: null,
      pointer: `/collect/manifests/parameters/${name}`
    };
    return known2(typed(supplied.values[name] ?? "", type), { kind: "literal", from: `parameter ${name}`, place });
  }
  const allowed = isObject(declared2) ? declared2.AllowedValues : void 0;
  if (Array.isArray(allowed) && allowed.length > 0) {
    const reason = `parameter ${name} is chosen at deployment`;
    return known2(
      oneOf2(
        reason,
        allowed.map((value) => typed(value, type))
      ),
      {
        kind: "conditional",
        from: `allowed values of parameter ${name}`
      }
    );
  }
  const standard2 = member(declared2, "Default");
  if (standard2 === void 0) return known2(hole(`parameter ${name} has no default and no value was supplied`), null);
  return known2(typed(standard2, type), { kind: "assumed", from: `default of parameter ${name}` });
}
function typed(value, type) {
  if (!/^(CommaDelimitedList|List<.*>)$/.test(type) || Array.isArray(value)) return value;
  return wordOf(value).split(",").map((item) => item.trim());
}
function declaredParameters(body) {
  return isObject(body.Parameters) ? body.Parameters : {};
}

// src/collect/manifests/secret-findings.ts
var MAX_TEXTS = 1e4;
function secretFindings(texts3) {
  const found2 = /* @__PURE__ */ new Map();
  for (const text2 of texts3) {
    for (const { rule, category, confidence } of findSensitive(text2)) {
      if (category === "secret") found2.set(`${rule} ${confidence}`, { rule, confidence });
    }
  }
  return [...found2].sort(([a], [b]) => a < b ? -1 : 1).map(([, finding]) => finding);
}
var NAMES2 = /* @__PURE__ */ new Set(["Ref", "Fn::GetAtt", "Condition", "Fn::FindInMap"]);
function writtenTexts(value) {
  const texts3 = [];
  const walk2 = (part) => {
    if (texts3.length >= MAX_TEXTS) return;
    if (typeof part === "string") texts3.push(part);
    else if (Array.isArray(part)) for (const item of part) walk2(item);
    else if (isObject(part)) {
      for (const name of Object.keys(part)) if (!NAMES2.has(name)) walk2(part[name]);
    }
  };
  walk2(value);
  return texts3;
}

// src/collect/manifests/value-form.ts
var WEIGHT2 = [
  "empty",
  "placeholder",
  "literal",
  "reference",
  "parameter",
  "secret-reference",
  "secret-parameter"
];
function formOf2(stack, value) {
  const forms2 = branchesOf(stack, value).map((branch) => plainForm(stack, branch));
  return oneOf2("a condition chooses what stands there", forms2);
}
function branchesOf(stack, value) {
  const parts3 = member(value, "Fn::If");
  if (!Array.isArray(parts3) || typeof parts3[0] !== "string") return [value];
  const { holds, assumed } = stack.resolver.conditionState(parts3[0]);
  const chosen = holds === null || assumed ? parts3.slice(1, 3) : [holds ? parts3[1] : parts3[2]];
  return chosen.flatMap((branch) => branchesOf(stack, branch));
}
function plainForm(stack, value) {
  if (value === void 0 || value === null || value === "") return "empty";
  if (typeof value !== "object") return textForm(String(value));
  const name = member(value, "Ref");
  if (typeof name === "string") return name === "AWS::NoValue" ? "empty" : nameForm(stack, name);
  const sub = member(value, "Fn::Sub");
  if (sub !== void 0) return subForm(stack, sub);
  if (member(value, "Fn::GetAtt") !== void 0 || member(value, "Fn::ImportValue") !== void 0) return "reference";
  if (member(value, "Fn::FindInMap") !== void 0) {
    const found2 = stack.resolver.resolve(value).value;
    return typeof found2 === "string" ? textForm(found2) : "literal";
  }
  return heaviest(parts2(value).map((part) => plainForm(stack, part)));
}
function parts2(value) {
  return Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
}
function heaviest(forms2) {
  return WEIGHT2.findLast((form) => forms2.includes(form)) ?? "empty";
}
function textForm(text2) {
  if (text2 === "") return "empty";
  if (text2.includes("{{resolve:")) return "secret-reference";
  return isPlaceholder(text2) ? "placeholder" : "literal";
}
function nameForm(stack, name) {
  const declared2 = declaredParameters(stack.template.body);
  if (!Object.hasOwn(declared2, name)) return "reference";
  return saysNoEcho(declared2[name]) ? "secret-parameter" : "parameter";
}
function subForm(stack, sub) {
  const [source, variables2] = Array.isArray(sub) ? sub : [sub];
  if (typeof source !== "string") return "literal";
  if (source.includes("{{resolve:")) return "secret-reference";
  const forms2 = subPieces(source).map((piece) => {
    if ("text" in piece) return "literal";
    const given = member(variables2, piece.name);
    return given === void 0 ? nameForm(stack, piece.name) : plainForm(stack, given);
  });
  const form = heaviest(forms2);
  return form === "literal" ? textForm(source) : form;
}

// src/collect/manifests/facts/setting.ts
function settings(stack) {
  return [
    ...environment(stack),
    ...parameters(stack),
    ...outputs(stack),
    ...stageVariables(stack),
    ...storedValues(stack),
    ...definitions(stack),
    ...metadata(stack)
  ].map((setting) => settingFact(stack, setting));
}
function settingFact(stack, setting) {
  const { owner, surface, name, value, form, noEcho, key, place, resource } = setting;
  const texts3 = writtenTexts(value);
  if (form === "literal") {
    const whole3 = stack.resolver.resolve(value).value;
    if (typeof whole3 === "string") texts3.push(whole3);
  }
  return {
    type: "setting",
    id: `setting:${stack.path}#${key}`,
    attributes: {
      stack: stack.id,
      owner,
      surface,
      name,
      form,
      secretWord: secretWord(name) ?? (resource?.type === "AWS::SecretsManager::Secret" ? "secret" : null),
      noEcho,
      findings: secretFindings(texts3)
    },
    origins: resource === null ? {} : draft(stack, "setting", key, resource).origins,
    place
  };
}
function environment(stack) {
  return stack.ofType("AWS::Lambda::Function").flatMap((resource) => {
    const settings2 = variables(stack, resource, ["Environment", "Variables"]);
    return settings2.map(({ name, values }) => ({
      owner: functionId(stack, resource),
      surface: "environment",
      name,
      value: values.length === 1 ? values[0] : values,
      form: values.length === 1 ? formOf2(stack, values[0]) : formOf2(stack, either(values)),
      noEcho: null,
      key: `${resource.logicalId}/${name}`,
      place: placeOfVariable(stack, resource, ["Environment", "Variables", name]),
      resource
    }));
  });
}
function either(values) {
  const [first, ...rest] = values;
  return rest.length === 0 ? first ?? null : { "Fn::If": ["", first ?? null, either(rest)] };
}
function variables(stack, resource, path) {
  let maps = [resource.properties];
  for (const step of path) maps = maps.flatMap((map) => branchesOf(stack, map)).map((map) => member(map, step));
  const found2 = /* @__PURE__ */ new Map();
  for (const map of maps.flatMap((candidate) => branchesOf(stack, candidate))) {
    for (const name of isObject(map) ? Object.keys(map) : []) {
      if (name.startsWith("Fn::") || name === "Ref") continue;
      found2.set(name, [...found2.get(name) ?? [], member(map, name) ?? null]);
    }
  }
  return [...found2].map(([name, values]) => ({ name, values }));
}
function placeOfVariable(stack, resource, path) {
  const origin = resource.origins.get(path.join("/"));
  return origin?.kind === "literal" ? origin.place : stack.template.placeOf([...resource.pointer, "Properties", ...path]);
}
function parameters(stack) {
  const declared2 = declaredParameters(stack.template.body);
  return Object.keys(declared2).map((name) => {
    const value = member(declared2[name], "Default");
    const stored = wordOf(member(declared2[name], "Type")).startsWith("AWS::SSM::Parameter::");
    return {
      owner: stack.id,
      surface: "parameter",
      name,
      value,
      form: stored && value !== void 0 ? "reference" : formOf2(stack, value),
      noEcho: saysNoEcho(declared2[name]),
      key: `parameter/${name}`,
      place: stack.template.placeOf(["Parameters", name]),
      resource: null
    };
  });
}
function outputs(stack) {
  const declared2 = section(stack, "Outputs");
  return Object.keys(declared2).map((name) => ({
    owner: stack.id,
    surface: "output",
    name,
    value: member(declared2[name], "Value"),
    form: formOf2(stack, member(declared2[name], "Value")),
    noEcho: null,
    key: `output/${name}`,
    place: stack.template.placeOf(["Outputs", name]),
    resource: null
  }));
}
function section(stack, name) {
  const value = member(stack.template.body, name);
  return isObject(value) ? value : {};
}
function stageVariables(stack) {
  const stages = [
    ["AWS::ApiGateway::Stage", "Variables"],
    ["AWS::ApiGatewayV2::Stage", "StageVariables"]
  ];
  return stages.flatMap(
    ([type, property2]) => stack.ofType(type).flatMap(
      (resource) => variables(stack, resource, [property2]).map(({ name, values }) => ({
        owner: stack.id,
        surface: "stage-variable",
        name,
        value: values,
        form: formOf2(stack, either(values)),
        noEcho: null,
        key: `${resource.logicalId}/${name}`,
        place: placeOfVariable(stack, resource, [property2, name]),
        resource
      }))
    )
  );
}
function storedValues(stack) {
  const kept = [
    ["AWS::SSM::Parameter", "Value"],
    ["AWS::SecretsManager::Secret", "SecretString"]
  ];
  return kept.flatMap(
    ([type, property2]) => stack.ofType(type).flatMap((resource) => {
      const value = member(resource.properties, property2);
      if (value === void 0) return [];
      const name = member(resource.properties, "Name");
      return [
        {
          owner: stack.id,
          surface: "stored-value",
          name: typeof name === "string" ? name : resource.logicalId,
          value,
          form: formOf2(stack, secretPartOf(value)),
          noEcho: null,
          key: `${resource.logicalId}/value`,
          place: placeOfVariable(stack, resource, [property2]),
          resource
        }
      ];
    })
  );
}
function secretPartOf(value) {
  if (typeof value !== "string") return value;
  const fields = jsonTree(value)?.value ?? null;
  if (!isObject(fields)) return value;
  return Object.keys(fields).flatMap((name) => secretWord(name) === null ? [] : [fields[name] ?? null]);
}
function definitions(stack) {
  return stack.ofType("AWS::StepFunctions::StateMachine").map((resource) => {
    const { Definition, DefinitionString } = resource.properties;
    const written = Definition ?? DefinitionString;
    return {
      owner: stack.id,
      surface: "definition",
      name: resource.logicalId,
      value: written,
      form: written === void 0 ? "reference" : "literal",
      noEcho: null,
      key: `${resource.logicalId}/definition`,
      place: placeOfVariable(stack, resource, [Definition === void 0 ? "DefinitionString" : "Definition"]),
      resource
    };
  });
}
function metadata(stack) {
  const held = [
    { name: "Metadata", value: stack.template.body.Metadata, pointer: ["Metadata"] },
    ...[...stack.resources.values()].map((resource) => ({
      name: resource.logicalId,
      value: resource.attributes.Metadata,
      pointer: [...resource.pointer, "Metadata"]
    }))
  ];
  return held.filter(({ value }) => value !== void 0 && secretFindings(writtenTexts(value)).length > 0).map(({ name, value, pointer }) => ({
    owner: stack.id,
    surface: "metadata",
    name,
    value,
    form: "literal",
    noEcho: null,
    key: `metadata/${name}`,
    place: stack.template.placeOf(pointer),
    resource: null
  }));
}

// src/collect/manifests/facts/stack.ts
function stackFact(stack, dialect, macros) {
  const users = stack.ofType("AWS::IAM::User", "AWS::IAM::AccessKey").map((resource) => ({ name: resource.logicalId, resourceType: resource.type }));
  return {
    type: "stack",
    id: stack.id,
    attributes: {
      name: stack.path,
      dialect,
      resources: stack.resources.size,
      functions: stack.ofType("AWS::Lambda::Function").length,
      macros: [...macros],
      staticUsers: users
    },
    origins: {},
    place: stack.template.placeOf([])
  };
}

// src/collect/manifests/facts/store.ts
var STORES = [
  { types: ["AWS::SQS::Queue"], service: "sqs", read: queue },
  {
    types: ["AWS::SNS::Topic"],
    service: "sns",
    read: byKey(["KmsMasterKeyId"], standard("none", "SNS: not encrypted"))
  },
  { types: ["AWS::DynamoDB::Table"], service: "dynamodb", read: table(["SSESpecification", "KMSMasterKeyId"]) },
  {
    types: ["AWS::DynamoDB::GlobalTable"],
    service: "dynamodb",
    read: table(["Replicas", "0", "SSESpecification", "KMSMasterKeyId"])
  },
  { types: ["AWS::S3::Bucket"], service: "s3", read: bucket },
  { types: ["AWS::Kinesis::Stream"], service: "kinesis", read: stream },
  {
    types: ["AWS::DAX::Cluster"],
    service: "dax",
    read: bySwitch(["SSESpecification", "SSEEnabled"], null, "DAX: not encrypted")
  },
  {
    types: ["AWS::ElastiCache::ReplicationGroup"],
    service: "elasticache",
    read: bySwitch(["AtRestEncryptionEnabled"], ["KmsKeyId"], "ElastiCache: not encrypted")
  },
  {
    types: ["AWS::ElastiCache::CacheCluster"],
    service: "elasticache",
    read: byKey(null, standard("none", "ElastiCache: a cluster by itself is not encrypted"))
  },
  {
    types: ["AWS::ElastiCache::ServerlessCache"],
    service: "elasticache",
    read: byKey(["KmsKeyId"], standard("provider", "ElastiCache Serverless: encrypted"))
  },
  {
    types: ["AWS::EFS::FileSystem"],
    service: "efs",
    read: bySwitch(["Encrypted"], ["KmsKeyId"], "EFS: not encrypted")
  }
];
function stores(stack) {
  const make2 = (resource, service, read4) => {
    const fact = draft(stack, "store", resource.logicalId, resource);
    fact.attributes.name = resource.logicalId;
    fact.attributes.service = service;
    fact.attributes.key = null;
    read4(fact, stack.source(resource, { arn: true }));
    return fact;
  };
  const facts = STORES.flatMap(
    ({ types, service, read: read4 }) => stack.ofType(...types).map((resource) => make2(resource, service, read4))
  );
  const stages = stack.ofType("AWS::ApiGateway::Stage").filter((stage) => caches(stack.source(stage)));
  return [...facts, ...stages.map((stage) => make2(stage, "api-cache", cache))];
}
function keyKind(key) {
  return typeof key === "string" && /(^|:)alias\/aws\//.test(key) ? "aws-key" : "customer-key";
}
var KEYS = ["aws-key", "customer-key"];
function kindOfKey(stated, absent) {
  const kind = readAs(stated, keyKind, absent);
  return isHole(kind) && !kind.among ? oneOf2(kind.unresolved, KEYS) : kind;
}
function byKey(path, absent) {
  return (fact, source) => {
    set(fact, "encryption", source, path ?? ["KmsKeyId"], path ? keyKind : () => absent.value, absent);
    if (path) set(fact, "key", source, path, text, none());
  };
}
function bySwitch(path, key, from) {
  return (fact, source) => {
    const stated = key === null ? void 0 : pick(source.value, key);
    const on = key === null ? "provider" : kindOfKey(stated, "aws-key");
    const read4 = (value) => switched(boolean(value), on);
    set(fact, "encryption", source, path, read4, standard("none", from));
    if (key) set(fact, "key", source, key, text, none());
  };
}
function switched(state, on, off = "none") {
  if (isHole(state)) return hole(state.unresolved);
  return state === true ? on : off;
}
function queue(fact, source) {
  const key = pick(source.value, ["KmsMasterKeyId"]);
  const managed = (value) => switched(boolean(value), "provider");
  const unset = standard("provider", "SQS: encrypted with its own key");
  if (key === void 0) {
    set(fact, "encryption", source, ["SqsManagedSseEnabled"], managed, unset);
    return;
  }
  set(fact, "key", source, ["KmsMasterKeyId"], text, none());
  const without = readAs(pick(source.value, ["SqsManagedSseEnabled"]), managed, "provider");
  set(fact, "encryption", source, ["KmsMasterKeyId"], keyKind, none(without));
  const { encryption = null } = fact.attributes;
  if (isHole(encryption) && !encryption.among) {
    fact.attributes.encryption = oneOf2(encryption.unresolved, [...KEYS, without]);
  }
}
function stream(fact, source) {
  const key = ["StreamEncryption", "KeyId"];
  const type = choice({ KMS: kindOfKey(pick(source.value, key), "aws-key"), NONE: "none" });
  const unset = standard("none", "Kinesis: not encrypted");
  set(fact, "encryption", source, ["StreamEncryption", "EncryptionType"], type, unset);
  set(fact, "key", source, key, text, none());
}
function table(key) {
  return (fact, source) => {
    const withKey = kindOfKey(pick(source.value, key), "aws-key");
    const read4 = (value) => switched(boolean(value), withKey, "provider");
    const unset = standard("provider", "DynamoDB: encrypted with its own key");
    set(fact, "encryption", source, ["SSESpecification", "SSEEnabled"], read4, unset);
    set(fact, "key", source, key, text, none());
  };
}
function bucket(fact, source) {
  const rule = ["BucketEncryption", "ServerSideEncryptionConfiguration", "0", "ServerSideEncryptionByDefault"];
  const key = kindOfKey(pick(source.value, [...rule, "KMSMasterKeyID"]), "aws-key");
  const read4 = (value) => {
    if (value === "AES256") return "provider";
    return value === "aws:kms" || value === "aws:kms:dsse" ? key : hole("an algorithm that is not known to us");
  };
  const unset = standard("provider", "S3: encrypted with its own key");
  set(fact, "encryption", source, [...rule, "SSEAlgorithm"], read4, unset);
  set(fact, "key", source, [...rule, "KMSMasterKeyID"], text, none());
}
function caches(source) {
  return readAs(pick(source.value, ["CacheClusterEnabled"]), boolean, false) !== false;
}
function cache(fact, source) {
  const settings2 = pick(source.value, ["MethodSettings"]);
  const methods = Array.isArray(settings2) ? settings2 : isHole(settings2) ? [settings2] : [];
  const cached = methods.filter((method) => readAs(pick(method, ["CachingEnabled"]), boolean, false) !== false);
  const encrypted = cached.map((method) => readAs(pick(method, ["CacheDataEncrypted"]), boolean, false));
  const open = encrypted.find((state) => isHole(state));
  const none2 = cached.length === 0 || encrypted.includes(false);
  fact.attributes.encryption = none2 ? "none" : open === void 0 ? "provider" : hole("whether the cache is encrypted is not known");
  const origin = originAt(source, ["MethodSettings"]);
  if (origin) fact.origins["/encryption"] = origin;
  else if (cached.length === 0)
    fact.origins["/encryption"] = { kind: "inherited-default", from: "API Gateway: not encrypted" };
}

// src/collect/manifests/macros.ts
var SAM = "AWS::Serverless-2016-10-31";
var OURS = /* @__PURE__ */ new Set([SAM, "AWS::LanguageExtensions"]);
var MAX_TOLD = 20;
function opaqueMacros(template) {
  const found2 = [];
  for (const [index, name] of transforms(template).entries()) {
    if (!OURS.has(name)) found2.push({ name, pointer: ["Transform", String(index)] });
  }
  const walk2 = (value, pointer) => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk2(item, [...pointer, String(index)]);
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        const name = macroAt(key, value[key] ?? null);
        if (name !== null) found2.push({ name, pointer: [...pointer, key] });
        else walk2(value[key] ?? null, [...pointer, key]);
      }
    }
  };
  for (const section2 of Object.keys(template.body)) {
    if (section2 !== "Transform" && section2 !== "Metadata") walk2(template.body[section2] ?? null, [section2]);
  }
  const told = found2.slice(0, MAX_TOLD).map(({ name, pointer }) => {
    const message = `${name} runs at deployment, so that what it makes or changes is not known. Collect the processed template instead.`;
    return manifestProblem("opaque-macro", message, template.placeOf(pointer));
  });
  return { macros: [...new Set(found2.map(({ name }) => name))].sort(), problems: told };
}
function macroAt(key, value) {
  if (isLoop(key)) return "Fn::ForEach";
  const name = member(value, "Name");
  if (key === "Fn::Transform") return typeof name === "string" ? name : "Fn::Transform";
  return key === "Transform" && name === "AWS::Include" ? name : null;
}
function transforms(template) {
  const section2 = template.body.Transform;
  const list2 = Array.isArray(section2) ? section2 : section2 === void 0 ? [] : [section2];
  return list2.map((item) => {
    const name = typeof item === "string" ? item : member(item, "Name");
    return typeof name === "string" ? name : "a transform without a name";
  });
}
function isSam(template) {
  if (transforms(template).includes(SAM)) return true;
  const resources = member(template.body, "Resources");
  return Object.values(isObject(resources) ? resources : {}).some(
    (resource) => wordOf(member(resource, "Type")).startsWith("AWS::Serverless::")
  );
}

// src/collect/manifests/recognise.ts
var SECTIONS = "Resources|Parameters|Mappings|Conditions|Outputs|Globals|Transform";
var YAML_SECTION = new RegExp(`^["']?(?:${SECTIONS})["']?\\s*:`, "m");
var JSON_SECTION = new RegExp(`"(?:${SECTIONS})"\\s*:`);
function isTemplateHead(head, path) {
  const text2 = decodeText(head);
  const isJson = /^[\s\uFEFF]*\{/.test(text2);
  if (isJson ? /"AWSTemplateFormatVersion"\s*:/.test(text2) : /^["']?AWSTemplateFormatVersion["']?\s*:/m.test(text2))
    return true;
  if (isJson ? isJsonTemplate(text2) : isYamlTemplate(text2)) return true;
  if (/(^|\/)template\.(ya?ml|json)$/.test(path)) {
    return isBroken(text2) || (isJson ? JSON_SECTION : YAML_SECTION).test(text2);
  }
  return false;
}
function isJsonTemplate(text2) {
  return /"Resources"\s*:\s*\{/.test(text2) && /"Type"\s*:\s*"(AWS|Alexa|Custom)::/.test(text2);
}
function isYamlTemplate(text2) {
  if (/^["']?Transform["']?\s*:[\s\S]{0,200}?AWS::Serverless-2016-10-31/m.test(text2)) return true;
  return /^["']?Resources["']?\s*:/m.test(text2) && /\bType["']?\s*:\s*["']?(AWS|Alexa|Custom)::/.test(text2);
}
function isBroken(text2) {
  return text2.includes("\0") || !/^["']?[\w$.-]+["']?\s*:/m.test(text2) && !/"[\w$.-]+"\s*:/.test(text2);
}

// src/collect/manifests/conditions.ts
var UNKNOWN = { holds: null, assumed: false };
var MAX_CHAIN = 200;
function conditionStates(conditions, evaluate) {
  const known2 = /* @__PURE__ */ new Map();
  const named2 = (name, depth) => {
    const before = known2.get(name);
    if (before) return before;
    known2.set(name, UNKNOWN);
    const state = expression(member(conditions, name), depth);
    known2.set(name, state);
    return state;
  };
  const expression = (value, depth) => {
    if (depth > MAX_CHAIN) return UNKNOWN;
    if (typeof value === "boolean") return { holds: value, assumed: false };
    const name = member(value, "Condition");
    if (typeof name === "string") return named2(name, depth + 1);
    const equal = member(value, "Fn::Equals");
    if (Array.isArray(equal) && equal.length === 2) return equals(evaluate(equal[0]), evaluate(equal[1]));
    const parts3 = (operator) => {
      const list2 = member(value, operator);
      return Array.isArray(list2) ? list2.map((part) => expression(part, depth + 1)) : null;
    };
    const negated = parts3("Fn::Not")?.[0];
    if (negated) return { holds: negated.holds === null ? null : !negated.holds, assumed: negated.assumed };
    const all = parts3("Fn::And");
    if (all) return combined(all, false);
    const any = parts3("Fn::Or");
    return any ? combined(any, true) : UNKNOWN;
  };
  return (name) => named2(name, 0);
}
function combined(parts3, decisive) {
  const deciding = parts3.filter((part) => part.holds === decisive);
  if (deciding.length > 0) return { holds: decisive, assumed: deciding.every((part) => part.assumed) };
  if (parts3.length === 0 || parts3.some((part) => part.holds === null)) return UNKNOWN;
  return { holds: !decisive, assumed: parts3.some((part) => part.assumed) };
}
function equals(left, right) {
  const assumed = [left, right].some(({ origins }) => Object.values(origins).some(({ kind }) => kind === "assumed"));
  const results = candidates(left.value).flatMap((a) => candidates(right.value).map((b) => same(a, b)));
  const [first] = results;
  if (first === void 0 || first === null || results.some((result) => result !== first)) return UNKNOWN;
  return { holds: first, assumed };
}
function candidates(value) {
  return isHole(value) && value.among ? value.among : [value];
}
function same(left, right) {
  if (left === void 0 || right === void 0 || isHole(left) || isHole(right)) return null;
  const [a, b] = [plain3(left), plain3(right)];
  if (a === b) return true;
  return isSymbolic(a) || isSymbolic(b) ? null : false;
}
function plain3(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

// src/collect/manifests/resolve.ts
function createResolver(template, supplied = { values: {}, path: ".evidence.yml" }) {
  const names3 = namesOf2(template, supplied);
  const evaluate = (value, arn) => {
    const evaluation = new Evaluation(names3, conditionState, arn);
    const worked = value === void 0 ? void 0 : evaluation.work(value, "");
    return { value: worked, origins: evaluation.origins, written: evaluation.written };
  };
  const conditionState = conditionStates(member(template.body, "Conditions"), (value) => evaluate(value, false));
  return {
    resolve: (value, { arn = false } = {}) => evaluate(value, arn),
    condition: (name) => conditionState(name).holds,
    conditionState
  };
}
function namesOf2(template, supplied) {
  const declared2 = declaredParameters(template.body);
  const resources = member(template.body, "Resources");
  const mappings = member(template.body, "Mappings");
  const known2 = /* @__PURE__ */ new Map();
  return {
    parameter: (name) => {
      if (!Object.hasOwn(declared2, name)) return void 0;
      let value = known2.get(name);
      if (!value) {
        value = parameterValue(name, declared2[name], supplied);
        known2.set(name, value);
      }
      return value;
    },
    resourceType: (name) => {
      const resource = member(resources, name);
      if (resource === void 0) return void 0;
      const type = member(resource, "Type");
      return typeof type === "string" ? type : "";
    },
    mapping: (name, top, second) => member(member(member(mappings, name), top), second),
    mappingValues: (name, top, second) => mappingValues(member(mappings, name), top, second),
    // A transform adds resources that the text does not show, and a template may refer to them.
    open: template.body.Transform !== void 0 || isSam(template)
  };
}
function mappingValues(mapping, top, second) {
  const rows = isObject(mapping) ? top === null ? Object.values(mapping) : [member(mapping, top)] : [];
  return rows.flatMap((row) => {
    const value = isObject(row) ? second === null ? Object.values(row) : [member(row, second)] : [];
    return value.filter((item) => item !== void 0 && !isHole(item));
  });
}

// src/collect/manifests/sam/expansion.ts
import { createHash as createHash2 } from "node:crypto";
var Refusal = class extends Error {
  pointer;
  constructor(message, pointer = null) {
    super(message);
    this.pointer = pointer;
  }
};
var CAPPED = ["manifest", "policy"];
function refusing(expansion, pointer, work) {
  const before = expansion.made.length;
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const id of expansion.made.splice(before)) expansion.resources.delete(id);
    report(expansion, "sam-refused", `The SAM transform refuses this: ${error.message}`, error.pointer ?? pointer);
  }
}
function report(expansion, code, message, pointer, kinds = CAPPED) {
  expansion.problems.push({ code, message, kinds, place: expansion.template.placeOf(pointer) });
}
function make(expansion, from, logicalId, type, properties) {
  const written = expansion.sources.get(logicalId);
  if (expansion.resources.has(logicalId) || written !== void 0 && written.pointer !== from.pointer) {
    throw new Refusal(`it would make ${type} ${logicalId}, and the template has a resource of that name already.`);
  }
  const resource = {
    logicalId,
    type,
    properties: defined(properties),
    attributes: from.attributes ?? {},
    condition: from.condition,
    pointer: from.pointer,
    madeBy: "sam-transform",
    origins: /* @__PURE__ */ new Map()
  };
  expansion.resources.set(logicalId, resource);
  expansion.made.push(logicalId);
  return resource;
}
function defined(properties) {
  const kept = /* @__PURE__ */ Object.create(null);
  for (const [name, value] of Object.entries(properties)) if (value !== void 0) kept[name] = value;
  return kept;
}
function picked(properties, names3) {
  return Object.fromEntries(names3.map((name) => [name, member(properties, name)]));
}
function carryOrigins(from, to, path, target = path) {
  for (const [at, origin] of from.origins) {
    if (at === path || at.startsWith(`${path}/`)) to.origins.set(target + at.slice(path.length), origin);
  }
}
function textOf(expansion, value) {
  if (typeof value === "string") return value;
  const resolved = value === void 0 ? void 0 : expansion.resolver.resolve(value).value;
  return typeof resolved === "string" && !resolved.includes(`\${`) ? resolved : null;
}
function asText(value) {
  return typeof value === "string" ? value : "";
}
function intrinsic2(value) {
  if (!isObject(value)) return null;
  const names3 = Object.keys(value);
  const [name] = names3;
  if (names3.length !== 1 || name === void 0) return null;
  return name === "Ref" || name === "Condition" || name.startsWith("Fn::") ? name : null;
}
function isAbsent2(value) {
  return value === void 0 || member(value, "Ref") === "AWS::NoValue";
}
function referenced(value) {
  const ref2 = member(value, "Ref");
  if (typeof ref2 === "string") return ref2;
  const attribute = member(value, "Fn::GetAtt");
  const id = Array.isArray(attribute) ? attribute[0] : null;
  return typeof id === "string" ? id : null;
}
function getAtt(id, attribute) {
  return { "Fn::GetAtt": [id, attribute] };
}
function ref(id) {
  return { Ref: id };
}
function mapOf(value, name) {
  if (isAbsent2(value)) return null;
  if (!isObject(value)) throw new Refusal(`${name} must be a map.`);
  return value;
}
function namePart(text2) {
  return /^[A-Za-z0-9]+$/.test(text2) ? text2 : digestPart(text2);
}
function digestPart(text2) {
  return createHash2("sha1").update(text2).digest("hex").slice(0, 10);
}

// src/collect/manifests/sam/api-guards.ts
var REST_AUTH = [
  "AddApiKeyRequiredToCorsPreflight",
  "AddDefaultAuthorizerToCorsPreflight",
  "ApiKeyRequired",
  "Authorizers",
  "DefaultAuthorizer",
  "InvokeRole",
  "ResourcePolicy",
  "UsagePlan"
];
var HTTP_AUTH = ["Authorizers", "DefaultAuthorizer", "EnableIamAuthorizer"];
function readAuth(expansion, kind, written) {
  const auth = mapOf(written, "Auth") ?? {};
  const other = Object.keys(auth).find((name) => !(kind === "rest" ? REST_AUTH : HTTP_AUTH).includes(name));
  if (other !== void 0) throw new Refusal(`Auth has no ${other}.`);
  const authorizers = /* @__PURE__ */ new Map();
  for (const [name, authorizer] of Object.entries(mapOf(member(auth, "Authorizers"), "Auth.Authorizers") ?? {})) {
    authorizers.set(name, authorizerType(kind, name, authorizer));
  }
  const iam = member(auth, "EnableIamAuthorizer");
  if (kind === "rest" || iam === true || textOf(expansion, iam) === "true") authorizers.set("AWS_IAM", "AWS_IAM");
  const wanted = member(auth, "DefaultAuthorizer");
  if (!isAbsent2(wanted) && typeof wanted !== "string") throw new Refusal("DefaultAuthorizer must be a text.");
  if (typeof wanted === "string" && wanted !== "NONE" && !authorizers.has(wanted)) {
    throw new Refusal(`DefaultAuthorizer names ${wanted}, which is not in Authorizers.`);
  }
  checkResourcePolicy(member(auth, "ResourcePolicy"));
  const plan = member(auth, "UsagePlan");
  if (plan !== void 0 && !isObject(plan)) throw new Refusal("UsagePlan must be a map.");
  return {
    authorizers,
    defaultAuthorizer: typeof wanted === "string" && wanted !== "NONE" ? wanted : null,
    onPreflight: member(auth, "AddDefaultAuthorizerToCorsPreflight") !== false,
    apiKey: member(auth, "ApiKeyRequired") === true,
    apiKeyOnPreflight: member(auth, "AddApiKeyRequiredToCorsPreflight") !== false
  };
}
var TEXT_LISTS = ["SourceVpcBlacklist", "SourceVpcWhitelist"];
function checkResourcePolicy(written) {
  const policy = mapOf(written, "ResourcePolicy");
  if (policy === null) return;
  for (const name of TEXT_LISTS) {
    const value = member(policy, name);
    if (value === void 0) continue;
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== "string" && intrinsic2(entry) === null)) {
      throw new Refusal(`${name} must be a list of texts.`);
    }
  }
}
function authorizerType(kind, name, authorizer) {
  if (!isObject(authorizer)) throw new Refusal(`the authoriser ${name} must be a map.`);
  const has = (property2) => !isAbsent2(member(authorizer, property2));
  const identity = member(authorizer, "Identity");
  if (identity !== void 0 && kind === "rest") checkIdentity(name, identity);
  if (kind === "http") {
    const settings2 = mapOf(member(authorizer, "JwtConfiguration"), "JwtConfiguration");
    if (settings2 !== null) {
      if (has("EnableFunctionDefaultPermissions")) {
        throw new Refusal("EnableFunctionDefaultPermissions is for Lambda authorisers only.");
      }
      return "JWT";
    }
    if (has("OpenIdConnectUrl")) return "JWT";
    if (!has("FunctionArn")) throw new Refusal(`the authoriser ${name} needs FunctionArn or JwtConfiguration.`);
    if (!has("AuthorizerPayloadFormatVersion")) {
      throw new Refusal(`the authoriser ${name} needs AuthorizerPayloadFormatVersion.`);
    }
    const allowed = member(authorizer, "EnableFunctionDefaultPermissions");
    if (allowed !== void 0 && typeof allowed !== "boolean") {
      throw new Refusal("EnableFunctionDefaultPermissions must be true or false.");
    }
    return "CUSTOM";
  }
  if (has("UserPoolArn")) return "COGNITO_USER_POOLS";
  if (has("FunctionArn")) return "CUSTOM";
  throw new Refusal(`the authoriser ${name} needs UserPoolArn or FunctionArn.`);
}
function checkIdentity(name, identity) {
  if (!isObject(identity)) throw new Refusal(`Identity of the authoriser ${name} must be a map.`);
  for (const part of ["Headers", "QueryStrings", "StageVariables", "Context"]) {
    const value = member(identity, part);
    if (value === void 0 || intrinsic2(value) !== null) continue;
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== "string" && intrinsic2(entry) === null)) {
      throw new Refusal(`${part} in Identity of the authoriser ${name} must be a list of texts.`);
    }
  }
}
function eventGuard(api, method, auth, pointer) {
  const wanted = member(auth, "Authorizer");
  const key = member(auth, "ApiKeyRequired");
  if (!isAbsent2(wanted) && typeof wanted !== "string") throw new Refusal("Authorizer must be a text.", pointer);
  if (wanted === "NONE" && api.defaultAuthorizer === null) {
    throw new Refusal("Authorizer NONE is only possible where the API has a DefaultAuthorizer.", pointer);
  }
  if (typeof wanted === "string" && wanted !== "NONE" && !api.authorizers.has(wanted)) {
    throw new Refusal(`Authorizer names ${wanted}, which the API does not define.`, pointer);
  }
  if (key === false && !api.apiKey) {
    throw new Refusal("ApiKeyRequired false is only possible where the API requires a key.", pointer);
  }
  const scopes = member(auth, "AuthorizationScopes");
  if (scopes !== void 0 && !Array.isArray(scopes)) throw new Refusal("AuthorizationScopes must be a list.", pointer);
  const fallback = defaultGuard(api, method);
  const apiKey = typeof key === "boolean" ? key : fallback.apiKey;
  if (typeof wanted !== "string") return { ...fallback, apiKey };
  return { type: api.authorizers.get(wanted) ?? "NONE", authorizer: wanted === "NONE" ? null : wanted, apiKey };
}
function defaultGuard(api, method) {
  const preflight = method === "options";
  const name = preflight && !api.onPreflight ? null : api.defaultAuthorizer;
  return {
    type: name === null ? "NONE" : api.authorizers.get(name) ?? "NONE",
    authorizer: name,
    apiKey: api.apiKey && (!preflight || api.apiKeyOnPreflight)
  };
}

// src/collect/manifests/sam/api-definition.ts
var METHODS2 = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
var ANY2 = "x-amazon-apigateway-any-method";
var NOT_METHODS = ["summary", "description", "parameters", "servers", "$ref"];
function isReadable(document) {
  return isObject(document) && intrinsic2(document) === null && member(document, "Fn::Transform") === void 0;
}
function readOperations(document, api) {
  const schemes = readSchemes(document);
  const operations = [];
  const paths = mapOf(member(document, "paths") ?? void 0, "paths") ?? {};
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith("x-") || path.startsWith("Fn::")) continue;
    for (const { value, condition, pointer } of branches(item, ["paths", path])) {
      if (!isObject(value)) throw new Refusal(`the path ${path} must be a map.`);
      for (const [name, written] of Object.entries(value)) {
        if (NOT_METHODS.includes(name) || name.startsWith("x-") && name !== ANY2) continue;
        for (const operation of branches(written, [...pointer, name])) {
          if (!isObject(operation.value)) throw new Refusal(`the method ${name} of the path ${path} must be a map.`);
          if (!METHODS2.includes(name.toLowerCase()) && name !== ANY2) continue;
          const method = name === ANY2 ? "any" : name.toLowerCase();
          const integration = member(operation.value, "x-amazon-apigateway-integration");
          operations.push({
            path,
            method,
            guard: guardOf2(document, schemes, api, method, operation.value),
            integration: isObject(integration) ? integration : null,
            condition: operation.condition ?? condition,
            pointer: operation.pointer
          });
        }
      }
    }
  }
  return operations;
}
function branches(value, pointer) {
  const parts3 = intrinsic2(value) === "Fn::If" ? member(value, "Fn::If") : void 0;
  if (!Array.isArray(parts3) || parts3.length !== 3) return [{ value, condition: null, pointer }];
  const [name, ...sides] = parts3;
  const condition = typeof name === "string" ? name : null;
  return sides.flatMap((side, index) => {
    if (member(side, "Ref") === "AWS::NoValue") return [];
    const named2 = index === 0 || condition === null ? condition : `NOT${condition}`;
    return [{ value: side, condition: named2, pointer: [...pointer, "Fn::If", String(index + 1)] }];
  });
}
function readSchemes(document) {
  const old = mapOf(member(document, "securityDefinitions"), "securityDefinitions");
  const components = mapOf(member(document, "components"), "components");
  const schemes = mapOf(member(components ?? void 0, "securitySchemes"), "securitySchemes");
  const types = /* @__PURE__ */ new Map();
  for (const [name, scheme] of Object.entries({ ...old, ...schemes })) {
    const type = schemeType(scheme);
    if (type !== null) types.set(name, type);
  }
  return types;
}
function schemeType(scheme) {
  const authorizer = member(scheme, "x-amazon-apigateway-authorizer");
  const kind = asText(member(scheme, "x-amazon-apigateway-authtype")).toLowerCase();
  const type = asText(member(authorizer, "type")).toLowerCase();
  if (kind === "awssigv4") return "AWS_IAM";
  if (kind === "cognito_user_pools" || type === "cognito_user_pools") return "COGNITO_USER_POOLS";
  if (type === "jwt") return "JWT";
  if (type === "token" || type === "request" || authorizer !== void 0 && kind === "custom") return "CUSTOM";
  const header = asText(member(scheme, "name")).toLowerCase();
  return member(scheme, "type") === "apiKey" && header === "x-api-key" ? "api-key" : null;
}
function guardOf2(document, schemes, api, method, operation) {
  const own = member(operation, "security");
  if (own !== void 0 && !Array.isArray(own) && api.defaultAuthorizer !== null) {
    throw new Refusal("security of a method must be a list.");
  }
  const stated = own ?? member(document, "security") ?? [];
  const security = Array.isArray(stated) ? stated : [stated];
  const names3 = security.flatMap((entry) => isObject(entry) ? Object.keys(entry) : []);
  const types = names3.map((name) => ({ name, type: api.authorizers.get(name) ?? schemes.get(name) ?? null }));
  const found2 = types.find(({ type }) => type !== null && type !== "api-key");
  const fallback = defaultGuard(api, method);
  const apiKey = fallback.apiKey || types.some(({ name, type }) => type === "api-key" || name === "api_key");
  const marked = member(member(operation, "x-amazon-apigateway-auth"), "type");
  if (found2?.type != null && found2.type !== "api-key") return { type: found2.type, authorizer: found2.name, apiKey };
  if (marked === "AWS_IAM" && api.defaultAuthorizer === null) return { type: "AWS_IAM", authorizer: null, apiKey };
  if (names3.includes("NONE")) return { type: "NONE", authorizer: null, apiKey };
  return { ...fallback, apiKey };
}

// src/collect/manifests/sam/api-domain.ts
function makeDomain(expansion, resource, kind, from, stageId) {
  const domain = mapOf(member(resource.properties, "Domain"), "Domain");
  if (domain === null) return;
  const { DomainName, CertificateArn, SecurityPolicy, MutualTlsAuthentication, BasePath } = picked(domain, [
    "DomainName",
    "CertificateArn",
    "SecurityPolicy",
    "MutualTlsAuthentication",
    "BasePath"
  ]);
  if (isAbsent2(DomainName) || isAbsent2(CertificateArn))
    throw new Refusal("Domain needs DomainName and CertificateArn.");
  const endpoint2 = member(domain, "EndpointConfiguration") ?? "REGIONAL";
  if (kind === "rest" && endpoint2 === "PRIVATE") return;
  const digest = digestPart(textOf(expansion, DomainName) ?? JSON.stringify(DomainName));
  const id = kind === "rest" ? `ApiGatewayDomainName${digest}` : `ApiGatewayDomainNameV2${digest}`;
  if (!expansion.resources.has(id)) {
    const edge = endpoint2 === "EDGE";
    make(
      expansion,
      { ...from, pointer: [...resource.pointer, "Properties", "Domain"] },
      id,
      kind === "rest" ? "AWS::ApiGateway::DomainName" : "AWS::ApiGatewayV2::DomainName",
      {
        DomainName,
        MutualTlsAuthentication,
        ...kind === "rest" ? {
          [edge ? "CertificateArn" : "RegionalCertificateArn"]: CertificateArn,
          EndpointConfiguration: { Types: [endpoint2] },
          SecurityPolicy
        } : {
          DomainNameConfigurations: [
            {
              CertificateArn: CertificateArn ?? null,
              EndpointType: endpoint2,
              SecurityPolicy: SecurityPolicy ?? null
            }
          ]
        }
      }
    );
  }
  const paths = Array.isArray(BasePath) ? BasePath : [BasePath];
  for (const path of paths) {
    const part = typeof path === "string" ? path.replace(/[^A-Za-z0-9]/g, "") : "";
    if (kind === "rest") {
      make(expansion, from, `${resource.id}${part}BasePathMapping`, "AWS::ApiGateway::BasePathMapping", {
        BasePath: path,
        DomainName: ref(id),
        RestApiId: ref(resource.id),
        Stage: ref(stageId)
      });
    } else {
      make(expansion, from, `${resource.id}${part}ApiMapping`, "AWS::ApiGatewayV2::ApiMapping", {
        ApiMappingKey: path,
        DomainName: ref(id),
        ApiId: ref(resource.id),
        Stage: ref(stageId)
      });
    }
  }
}

// src/collect/manifests/sam/api-validation.ts
function validateApi(kind, draft2, resource) {
  const { properties } = resource;
  const has = (name) => !isAbsent2(member(properties, name));
  const {
    DefinitionBody: body,
    DefinitionUri: uri,
    StageName: stage
  } = picked(properties, ["DefinitionBody", "DefinitionUri", "StageName"]);
  if (has("DefinitionBody") && has("DefinitionUri"))
    throw new Refusal("only one of DefinitionUri and DefinitionBody can be set.");
  if (body !== void 0 && !isObject(body)) throw new Refusal("DefinitionBody must be a map.");
  if (uri !== void 0 && typeof uri !== "string" && !isObject(uri))
    throw new Refusal("DefinitionUri must be a text or a map.");
  if (isObject(uri) && intrinsic2(uri) === null && (!Object.hasOwn(uri, "Bucket") || !Object.hasOwn(uri, "Key"))) {
    throw new Refusal("DefinitionUri needs Bucket and Key.");
  }
  if (kind === "rest" && !draft2.implicit && isAbsent2(stage)) throw new Refusal("an API needs StageName.");
  if (stage === "") throw new Refusal("StageName cannot be empty.");
  if (has("DefinitionUri")) {
    const other = [
      "Auth",
      "Cors",
      "CorsConfiguration",
      "MergeDefinitions",
      "Models",
      "GatewayResponses",
      "DisableExecuteApiEndpoint"
    ].find(has);
    if (other !== void 0) throw new Refusal(`${other} works only with the definition in DefinitionBody.`);
    if (kind === "http" && has("Tags")) throw new Refusal("Tags work only with the definition in DefinitionBody.");
  }
  if (isObject(body) && isReadable(body) && has("Auth") && !hasVersion(kind, body)) {
    throw new Refusal("Auth needs an OpenAPI document in DefinitionBody.");
  }
  if (kind === "http" && isObject(body) && isReadable(body) && !hasVersion(kind, body)) {
    throw new Refusal("DefinitionBody of an HttpApi must be an OpenAPI 3 document with paths.");
  }
  for (const name of [
    "RouteSettings",
    "DefaultRouteSettings",
    "AccessLogSettings",
    "AccessLogSetting",
    "Models",
    "Variables",
    "GatewayResponses"
  ]) {
    mapOf(member(properties, name), name);
  }
  for (const [name, response] of Object.entries(
    mapOf(member(properties, "GatewayResponses"), "GatewayResponses") ?? {}
  )) {
    if (!isObject(response) || name.startsWith("Fn::")) throw new Refusal("GatewayResponses must be a map of maps.");
  }
  checkDomain(mapOf(member(properties, "Domain"), "Domain") ?? {});
  const cors = member(properties, "Cors");
  const origin = member(cors, "AllowOrigin") ?? "'*'";
  if (member(cors, "AllowCredentials") === true && (origin === "'*'" || origin === "*")) {
    throw new Refusal("AllowCredentials of Cors needs AllowOrigin to name origins.");
  }
  const types = ["DisableExecuteApiEndpoint", "FailOnWarnings"];
  for (const name of types) {
    const value = member(properties, name);
    if (value !== void 0 && typeof value !== "boolean" && intrinsic2(value) === null) {
      throw new Refusal(`${name} must be true or false.`);
    }
  }
}
function checkDomain(domain) {
  const mutual = mapOf(member(domain, "MutualTlsAuthentication"), "MutualTlsAuthentication");
  for (const name of Object.keys(mutual ?? {})) {
    if (name !== "TruststoreUri" && name !== "TruststoreVersion") {
      throw new Refusal(`MutualTlsAuthentication has no ${name}.`);
    }
  }
  mapOf(member(domain, "AccessAssociation"), "AccessAssociation");
  const paths = member(domain, "BasePath");
  if (Array.isArray(paths) && paths.some((path) => typeof path !== "string" && !isObject(path))) {
    throw new Refusal("BasePath must be a list of texts.");
  }
}
function hasVersion(kind, body) {
  return isObject(member(body, "paths")) && (Object.hasOwn(body, "openapi") || kind === "rest" && Object.hasOwn(body, "swagger"));
}

// src/collect/manifests/sam/api-merge.ts
function routesOf(expansion, resource, draft2, auth) {
  const { DefinitionBody: body, DefinitionUri: uri } = picked(resource.properties, ["DefinitionBody", "DefinitionUri"]);
  const routes = [];
  if (isAbsent2(body) && isAbsent2(uri)) {
    for (const event of draft2.routes) {
      refusing(expansion, event.pointer, () => {
        routes.push(eventRoute(event, eventGuard(auth, event.method, event.auth, event.pointer)));
      });
    }
  } else if (isReadable(body)) {
    const events = new Map(draft2.routes.map((event) => [keyOf3(event), event]));
    for (const operation of readOperations(body, auth)) {
      routes.push(definedRoute(expansion, resource, draft2, auth, operation, events));
    }
    if (hasVersion(draft2.kind, body)) mergeEvents(expansion, resource, draft2, auth, routes);
  }
  const cors = member(resource.properties, "Cors");
  if (draft2.kind === "rest" && !isAbsent2(cors) && cors !== null) routes.push(...preflights(routes, auth, resource));
  return routes;
}
function keyOf3({ method, path }) {
  return `${method} ${path}`;
}
function definedRoute(expansion, resource, draft2, auth, operation, events) {
  const { method, integration } = operation;
  const path = draft2.kind === "http" && operation.path === "/$default" ? "$default" : operation.path;
  const event = events.get(keyOf3({ method, path }));
  let guard = operation.guard;
  if (event !== void 0 && member(event.auth, "OverrideApiAuth") === true) {
    refusing(expansion, event.pointer, () => {
      guard = eventGuard(auth, method, event.auth, event.pointer);
    });
  }
  return {
    path,
    method,
    guard,
    integration: integration === null ? null : { Type: member(integration, "type") ?? null, Uri: member(integration, "uri") ?? null },
    pointer: [...resource.pointer, "Properties", "DefinitionBody", ...operation.pointer],
    condition: operation.condition ?? resource.condition
  };
}
function mergeEvents(expansion, resource, draft2, auth, routes) {
  const merges = member(resource.properties, "MergeDefinitions") === true;
  const indices = new Map(routes.map((route, index) => [keyOf3(route), index]));
  for (const event of draft2.routes) {
    const index = indices.get(keyOf3(event));
    const written = index === void 0 ? void 0 : routes[index];
    if (!merges && (draft2.kind === "rest" || written !== void 0 && written.integration !== null)) continue;
    refusing(expansion, event.pointer, () => {
      const silent = isAbsent2(member(event.auth, "Authorizer")) && isAbsent2(member(event.auth, "ApiKeyRequired"));
      const guard = written !== void 0 && silent ? written.guard : eventGuard(auth, event.method, event.auth, event.pointer);
      if (index === void 0) routes.push(eventRoute(event, guard));
      else routes[index] = eventRoute(event, guard);
    });
  }
}
function eventRoute(route, guard) {
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/`;
  const integration = route.machine ? {
    Type: "AWS",
    Uri: { "Fn::Sub": `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:states:action/StartExecution` }
  } : { Type: "AWS_PROXY", Uri: { "Fn::Sub": `${uri}\${${route.target}}/invocations` } };
  return { ...route, guard, integration };
}
function preflights(routes, auth, resource) {
  const paths = new Set(routes.map(({ path }) => path));
  for (const { path, method } of routes) if (method === "options") paths.delete(path);
  return [...paths].map((path) => ({
    path,
    method: "options",
    guard: defaultGuard(auth, "options"),
    integration: { Type: "MOCK" },
    pointer: [...resource.pointer, "Properties", "Cors"],
    condition: resource.condition
  }));
}

// src/collect/manifests/sam/api-routes.ts
function emitRoute(expansion, api, kind, route) {
  const method = route.method.toUpperCase();
  const key = route.path === "$default" ? "$default" : `${method} ${route.path}`;
  const id = `${api.logicalId} ${key}${route.condition === null ? "" : ` if ${route.condition}`}`;
  const from = { pointer: route.pointer, condition: route.condition };
  if (expansion.resources.has(id)) throw new Refusal(`${key} of ${api.logicalId} is there already.`, route.pointer);
  if (kind === "rest") {
    const resource = `${api.logicalId} ${route.path}`;
    const root = { "Fn::GetAtt": [api.logicalId, "RootResourceId"] };
    if (route.path !== "/" && !expansion.resources.has(resource)) {
      make(expansion, { pointer: api.pointer, condition: api.condition }, resource, "AWS::ApiGateway::Resource", {
        RestApiId: ref(api.logicalId),
        ParentId: root,
        PathPart: route.path.replace(/^\//, "")
      });
    }
    make(expansion, from, id, "AWS::ApiGateway::Method", {
      RestApiId: ref(api.logicalId),
      ResourceId: route.path === "/" ? root : ref(resource),
      HttpMethod: method,
      AuthorizationType: route.guard.type,
      ApiKeyRequired: route.guard.apiKey,
      Integration: integrationOf2(route)
    });
    return;
  }
  const integration = `${id} integration`;
  make(expansion, from, integration, "AWS::ApiGatewayV2::Integration", {
    ApiId: ref(api.logicalId),
    IntegrationType: integrationOf2(route)?.Type,
    IntegrationUri: integrationOf2(route)?.Uri
  });
  make(expansion, from, id, "AWS::ApiGatewayV2::Route", {
    ApiId: ref(api.logicalId),
    RouteKey: key,
    AuthorizationType: route.guard.type,
    Target: { "Fn::Join": ["/", ["integrations", ref(integration)]] }
  });
}
function integrationOf2(route) {
  if (route.integration === null) return void 0;
  const { Type, Uri } = route.integration;
  const type = typeof Type === "string" ? Type.toUpperCase() : Type;
  return Uri === void 0 || Uri === null ? { Type: type } : { Type: type, Uri };
}

// src/collect/manifests/sam/api.ts
var STAGE = {
  rest: [
    "CacheClusterEnabled",
    "CacheClusterSize",
    "CanarySetting",
    "MethodSettings",
    "TracingEnabled",
    "Variables",
    "AccessLogSetting"
  ],
  http: ["AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "StageVariables"]
};
var API = {
  rest: [
    "ApiKeySourceType",
    "BinaryMediaTypes",
    "Description",
    "DisableExecuteApiEndpoint",
    "FailOnWarnings",
    "MinimumCompressionSize",
    "Mode",
    "Name"
  ],
  http: ["Description", "DisableExecuteApiEndpoint", "FailOnWarnings", "Name"]
};
function expandApi(expansion, resource, draft2) {
  const { id, properties, pointer } = resource;
  const { kind } = draft2;
  const condition = draft2.implicit ? sharedCondition(draft2) : resource.condition;
  const from = { pointer, condition };
  const auth = readAuth(expansion, kind, member(properties, "Auth"));
  const { DefinitionBody: body, DefinitionUri: uri } = picked(properties, ["DefinitionBody", "DefinitionUri"]);
  validateApi(kind, draft2, resource);
  const api = make(
    expansion,
    { ...from, attributes: resource.attributes },
    id,
    `AWS::ApiGateway${kind === "rest" ? "::RestApi" : "V2::Api"}`,
    {
      ...picked(properties, API[kind]),
      ...kind === "http" ? { ProtocolType: "HTTP", CorsConfiguration: member(properties, "CorsConfiguration") } : {},
      EndpointConfiguration: kind === "rest" ? endpoint(properties) : void 0
    }
  );
  if (!isAbsent2(body) && !isReadable(body)) api.properties.Body = body ?? null;
  if (uri !== void 0 && !isAbsent2(uri)) api.properties.BodyS3Location = uri;
  for (const name of [...API[kind], "EndpointConfiguration"]) carryOrigins(resource, api, name);
  const stageId = makeStage(expansion, resource, draft2, from);
  makeDomain(expansion, resource, kind, from, stageId);
  permitAuthorizers(expansion, resource, kind, from);
  for (const route of routesOf(expansion, resource, draft2, auth)) emitRoute(expansion, api, kind, route);
}
function sharedCondition(draft2) {
  const names3 = new Set(draft2.routes.map((route) => route.condition));
  if (names3.has(null) || names3.size === 0) return null;
  const [only] = names3;
  return names3.size === 1 ? only ?? null : `${draft2.id}Condition`;
}
function endpoint(properties) {
  const value = member(properties, "EndpointConfiguration");
  if (value === void 0 || intrinsic2(value) !== null) return value;
  if (typeof value === "string") return { Types: [value] };
  const type = member(value, "Type");
  return isObject(value) && type !== void 0 ? { Types: [type], ...value } : value;
}
function makeStage(expansion, resource, draft2, from) {
  const { id, properties } = resource;
  const { kind } = draft2;
  const written = draft2.implicit ? member(properties, "StageName") ?? (kind === "rest" ? "Prod" : void 0) : member(properties, "StageName");
  const name = kind === "http" && isAbsent2(written) ? "$default" : written ?? "Prod";
  const settings2 = { ...picked(properties, STAGE[kind]), StageName: name };
  const stageId = kind === "http" && name === "$default" ? `${id}ApiGatewayDefaultStage` : stageIdOf(id, name);
  const stage = make(
    expansion,
    from,
    stageId,
    kind === "rest" ? "AWS::ApiGateway::Stage" : "AWS::ApiGatewayV2::Stage",
    {
      ...kind === "rest" ? { RestApiId: ref(id) } : { ApiId: ref(id), AutoDeploy: true },
      ...settings2
    }
  );
  for (const setting of STAGE[kind]) carryOrigins(resource, stage, setting);
  return stageId;
}
function stageIdOf(id, name) {
  if (typeof name !== "string") return `${id}Stage`;
  return namePart(name) === name ? `${id}${name}Stage` : `${id}Stage${namePart(name)}`;
}
function permitAuthorizers(expansion, resource, kind, from) {
  const authorizers = member(member(resource.properties, "Auth"), "Authorizers");
  for (const [name, authorizer] of Object.entries(isObject(authorizers) ? authorizers : {})) {
    const arn = member(authorizer, "FunctionArn");
    const wanted = kind === "rest" ? member(authorizer, "DisableFunctionDefaultPermissions") !== true : member(authorizer, "EnableFunctionDefaultPermissions") === true;
    if (arn === void 0 || !wanted) continue;
    const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/authorizers/*`;
    make(expansion, from, `${resource.id}${name}AuthorizerPermission`, "AWS::Lambda::Permission", {
      Action: "lambda:InvokeFunction",
      FunctionName: arn,
      Principal: "apigateway.amazonaws.com",
      SourceArn: { "Fn::Sub": [source, { ApiId: ref(resource.id) }] }
    });
  }
}

// src/collect/manifests/sam/event.ts
var NO_NEEDS = { silent: [], inline: [] };
function required(event, name) {
  const value = Object.hasOwn(event.properties, name) ? event.properties[name] : void 0;
  if (value === void 0 || value === null) throw new Refusal(`a ${event.type} event needs ${name}.`, event.pointer);
  return value;
}
function permit(event, principal, source, id = `${event.id}Permission`) {
  make(event.expansion, event.from, id, "AWS::Lambda::Permission", {
    Action: "lambda:InvokeFunction",
    FunctionName: event.target.name,
    Principal: principal,
    ...source
  });
}

// src/collect/manifests/sam/role.ts
function makeRole(expansion, from, role) {
  const { resource, policies } = role;
  const arns = [];
  const because = /* @__PURE__ */ new Map();
  for (const { policy, because: reason } of role.silent) {
    const arn = `arn:aws:iam::aws:policy/${policy}`;
    if (arns.includes(arn)) continue;
    because.set(arns.length, reason);
    arns.push(arn);
  }
  for (const arn of policies.managed) if (!arns.includes(arn)) arns.push(arn);
  const inline = [...role.added, ...policies.inline];
  const { RolePath, PermissionsBoundary } = picked(resource.properties, ["RolePath", "PermissionsBoundary"]);
  const made = make(expansion, from, role.id, "AWS::IAM::Role", {
    AssumeRolePolicyDocument: member(resource.properties, "AssumeRolePolicyDocument") ?? trust(role.service),
    ManagedPolicyArns: arns,
    Policies: inline.length > 0 ? inline : void 0,
    Path: RolePath,
    PermissionsBoundary,
    Tags: role.tags
  });
  carryOrigins(resource, made, "AssumeRolePolicyDocument");
  carryOrigins(resource, made, "PermissionsBoundary");
  carryOrigins(resource, made, "RolePath", "Path");
  for (const [index, reason] of because) {
    made.origins.set(`ManagedPolicyArns/${index}`, { kind: "inherited-default", from: reason });
  }
  for (const [index, origin] of policies.inlineOrigins) {
    made.origins.set(`Policies/${role.added.length + index}`, origin);
  }
  return made;
}
function trust(service) {
  return {
    Version: "2012-10-17",
    Statement: [{ Action: ["sts:AssumeRole"], Effect: "Allow", Principal: { Service: [service] } }]
  };
}
function inlinePolicy(name, statements) {
  return { PolicyName: name, PolicyDocument: { Version: "2012-10-17", Statement: statements } };
}
function allow(action, resource) {
  return { Action: action, Effect: "Allow", Resource: resource };
}
function tagList(tags, mark) {
  const list2 = [{ Key: mark, Value: "SAM" }];
  if (typeof tags === "object" && tags !== null && !Array.isArray(tags)) {
    for (const [name, value] of Object.entries(tags)) list2.push({ Key: name, Value: value });
  }
  return list2;
}

// src/collect/manifests/sam/event-rules.ts
var RULE_EVENTS = {
  Schedule: expandRule,
  CloudWatchEvent: expandRule,
  EventBridgeRule: expandRule,
  ScheduleV2: expandSchedule
};
function expandRule(event) {
  const { properties } = event;
  const timed = event.type === "Schedule";
  const machine = event.owner.type === "AWS::Serverless::StateMachine";
  const deadLetters = deadLetterTarget(event);
  if (deadLetters.made !== null) {
    make(event.expansion, event.from, `${event.id}QueuePolicy`, "AWS::SQS::QueuePolicy", {
      PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Action: "sqs:SendMessage",
            Effect: "Allow",
            Principal: { Service: "events.amazonaws.com" },
            Resource: getAtt(deadLetters.made, "Arn"),
            Condition: { ArnEquals: { "aws:SourceArn": getAtt(event.id, "Arn") } }
          }
        ]
      },
      Queues: [ref(deadLetters.made)]
    });
  }
  const role = machine ? starterRole(event, "events.amazonaws.com") : null;
  const target = member(properties, "Target");
  const targetId = member(target, "Id") ?? `${event.id}${machine ? "StepFunctionsTarget" : "LambdaTarget"}`;
  make(event.expansion, event.from, event.id, "AWS::Events::Rule", {
    ...picked(properties, ["Description", "EventBusName"]),
    Name: member(properties, timed ? "Name" : "RuleName"),
    ScheduleExpression: timed ? required(event, "Schedule") : void 0,
    EventPattern: timed ? void 0 : member(properties, "Pattern"),
    State: stateOf(event),
    Targets: [
      {
        Id: targetId,
        Arn: event.target.arn,
        ...defined(picked(properties, ["Input", "InputPath", "InputTransformer", "RetryPolicy"])),
        ...deadLetters.arn === null ? {} : { DeadLetterConfig: { Arn: deadLetters.arn } },
        ...role === null ? {} : { RoleArn: role }
      }
    ]
  });
  if (!machine) permit(event, "events.amazonaws.com", { SourceArn: getAtt(event.id, "Arn") });
  return NO_NEEDS;
}
function stateOf(event) {
  const { State, Enabled } = picked(event.properties, ["State", "Enabled"]);
  if (State !== void 0 && Enabled !== void 0) {
    throw new Refusal("State and Enabled cannot both be set.", event.pointer);
  }
  if (Enabled === void 0) return State;
  if (typeof Enabled !== "boolean") return void 0;
  return Enabled ? "ENABLED" : "DISABLED";
}
function expandSchedule(event) {
  const { properties } = event;
  const machine = event.owner.type === "AWS::Serverless::StateMachine";
  const deadLetters = deadLetterTarget(event);
  const action = machine ? "states:StartExecution" : "lambda:InvokeFunction";
  const policies = [
    {
      PolicyName: `${event.id}${machine ? "StartExecution" : "Lambda"}Policy`,
      PolicyDocument: { Statement: [allow(action, event.target.arn)] }
    },
    ...deadLetters.arn === null ? [] : [
      {
        PolicyName: `${event.id}SQSPolicy`,
        PolicyDocument: { Statement: [allow("sqs:SendMessage", deadLetters.arn)] }
      }
    ]
  ];
  let role = member(properties, "RoleArn");
  if (role === void 0) {
    make(event.expansion, event.from, `${event.id}Role`, "AWS::IAM::Role", {
      AssumeRolePolicyDocument: trust("scheduler.amazonaws.com"),
      Policies: policies,
      PermissionsBoundary: member(properties, "PermissionsBoundary")
    });
    role = getAtt(`${event.id}Role`, "Arn");
  }
  make(event.expansion, event.from, event.id, "AWS::Scheduler::Schedule", {
    ...picked(properties, [
      "Description",
      "EndDate",
      "GroupName",
      "KmsKeyArn",
      "ScheduleExpression",
      "ScheduleExpressionTimezone",
      "StartDate",
      "State"
    ]),
    Name: member(properties, "OmitName") === true ? void 0 : member(properties, "Name") ?? event.id,
    FlexibleTimeWindow: member(properties, "FlexibleTimeWindow") ?? { Mode: "OFF" },
    Target: {
      Arn: event.target.arn,
      RoleArn: role,
      ...defined(picked(properties, ["Input", "RetryPolicy"])),
      ...deadLetters.arn === null ? {} : { DeadLetterConfig: { Arn: deadLetters.arn } }
    }
  });
  return NO_NEEDS;
}
function deadLetterTarget(event) {
  const config = mapOf(member(event.properties, "DeadLetterConfig"), "DeadLetterConfig");
  if (config === null) return { arn: null, made: null };
  const { Arn, Type, QueueLogicalId } = picked(config, ["Arn", "Type", "QueueLogicalId"]);
  if (Arn === void 0 === (Type === void 0)) {
    throw new Refusal("DeadLetterConfig has either Arn or Type.", event.pointer);
  }
  if (Arn !== void 0) return { arn: Arn, made: null };
  if (Type !== "SQS") throw new Refusal("Type of DeadLetterConfig can only be SQS.", event.pointer);
  if (QueueLogicalId !== void 0 && typeof QueueLogicalId !== "string") {
    throw new Refusal("QueueLogicalId must be a text.", event.pointer);
  }
  const made = QueueLogicalId ?? `${event.id}Queue`;
  make(event.expansion, event.from, made, "AWS::SQS::Queue", {});
  return { arn: getAtt(made, "Arn"), made };
}
function starterRole(event, service) {
  const given = member(event.properties, "RoleArn");
  if (given !== void 0) return given;
  const id = `${event.id}Role`;
  make(event.expansion, event.from, id, "AWS::IAM::Role", {
    AssumeRolePolicyDocument: trust(service),
    Policies: [
      {
        PolicyName: `${event.id}RoleStartExecutionPolicy`,
        PolicyDocument: { Version: "2012-10-17", Statement: [allow("states:StartExecution", event.target.arn)] }
      }
    ],
    PermissionsBoundary: member(event.owner.properties, "PermissionsBoundary")
  });
  return getAtt(id, "Arn");
}

// src/collect/manifests/sam/event-api.ts
var IMPLICIT = { rest: "ServerlessRestApi", http: "ServerlessHttpApi" };
var API_EVENTS = {
  Api: (event) => expandApiEvent(event, "rest"),
  HttpApi: (event) => expandApiEvent(event, "http")
};
function expandApiEvent(event, kind) {
  const { path, method } = routeOf(event, kind);
  const auth = mapOf(member(event.properties, "Auth"), "Auth") ?? {};
  const property2 = kind === "rest" ? "RestApiId" : "ApiId";
  const named2 = member(event.properties, property2);
  if (named2 !== void 0 && typeof named2 !== "string" && !isObject(named2)) {
    throw new Refusal(`${property2} must be a text or a reference.`, event.pointer);
  }
  const id = named2 === void 0 ? IMPLICIT[kind] : typeof named2 === "string" ? named2 : referenced(named2);
  const api = id === null ? void 0 : event.expansion.apis.get(id);
  const key = `${method} ${path} ${event.from.condition ?? ""}`;
  if (api === void 0) outsideApi(event, property2, typeof named2 === "string" ? null : id);
  else if (api.kind !== kind) throw new Refusal(`${property2} refers to an API of the other kind.`, event.pointer);
  else if (api.taken.has(key)) {
    throw new Refusal(`${method.toUpperCase()} ${path} of ${api.id} has an event already.`, event.pointer);
  }
  const machine = event.owner.type === "AWS::Serverless::StateMachine";
  if (machine) starterRole(event, "apigateway.amazonaws.com");
  else if (path === "$default" || api === void 0 || kind === "rest" || !isCovered(event, api)) {
    const suffix = kind === "rest" ? stageSuffix(event.expansion, id) : "";
    permit(
      event,
      "apigateway.amazonaws.com",
      sourceOf2(method, path, api ? ref(api.id) : named2 ?? null),
      `${event.id}Permission${suffix}`
    );
  }
  if (api === void 0) return NO_NEEDS;
  const { pointer, from, target } = event;
  api.taken.add(key);
  if (path === "$default") api.defaultTargets.add(target.variable);
  api.routes.push({ method, path, target: target.variable, auth, pointer, condition: from.condition, machine });
  return NO_NEEDS;
}
function sourceOf2(method, path, api) {
  const route = path === "$default" ? "*" : `${method === "any" ? "*" : method.toUpperCase()}${pathPattern(path)}`;
  const arn = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/*/${route}`;
  return { SourceArn: { "Fn::Sub": [arn, { ApiId: api }] } };
}
function routeOf(event, kind) {
  const path = member(event.properties, "Path");
  const method = member(event.properties, "Method");
  if (kind === "http" && path === void 0 && method === void 0) return { path: "$default", method: "any" };
  if (path === void 0 || kind === "rest" && method === void 0) {
    throw new Refusal(`an ${event.type} event needs Path and Method.`, event.pointer);
  }
  if (typeof path !== "string" || method !== void 0 && typeof method !== "string") {
    throw new Refusal("Path and Method must be texts.", event.pointer);
  }
  const verb = (method ?? "any").toLowerCase();
  return {
    path: kind === "http" && path === "/$default" ? "$default" : path,
    method: verb === "*" || verb === "x-amazon-apigateway-any-method" ? "any" : verb
  };
}
function outsideApi(event, property2, id) {
  const { expansion } = event;
  if (id !== null && expansion.sources.has(id)) return;
  if (id !== null && !isParameter(expansion, id)) {
    throw new Refusal(`${property2} must refer to an API of the same template.`, event.pointer);
  }
  const message = `${property2} names an API outside this template, so that who may call this route is not known here.`;
  report(expansion, "api-elsewhere", message, event.pointer, ["manifest"]);
}
function isParameter(expansion, id) {
  const parameters2 = member(expansion.template.body, "Parameters");
  return isObject(parameters2) && Object.hasOwn(parameters2, id);
}
function stageSuffix(expansion, id) {
  const api = id === null ? void 0 : expansion.sources.get(id);
  if (api === void 0 || expansion.apis.get(id ?? "")?.implicit === true) return "Prod";
  const stage = member(api.properties, "StageName");
  if (typeof stage !== "string") return stage === void 0 ? "Prod" : "Stage";
  return namePart(stage);
}
function isCovered(event, api) {
  if (event.target.variable !== `${event.owner.id}.Arn`) return false;
  if (!api.implicit) return api.defaultTargets.has(event.target.variable);
  const events = member(event.owner.properties, "Events");
  return Object.values(isObject(events) ? events : {}).some((other) => {
    const properties = member(other, "Properties");
    if (member(other, "Type") !== "HttpApi" || member(properties, "ApiId") !== void 0) return false;
    const path = member(properties, "Path");
    return path === "$default" || path === void 0 && member(properties, "Method") === void 0;
  });
}
function pathPattern(path) {
  const trimmed = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  return trimmed.replace(/\{[^}]*\}/g, "*");
}

// src/collect/manifests/sam/event-push.ts
var PUSH_EVENTS = {
  SNS: expandTopic,
  S3: expandBucket,
  CloudWatchLogs: expandLogGroup,
  IoTRule: expandIotRule,
  Cognito: expandUserPool,
  AlexaSkill: expandSkill
};
function expandTopic(event) {
  const topic = required(event, "Topic");
  const through = member(event.properties, "SqsSubscription");
  const subscription = picked(event.properties, ["Region", "FilterPolicy", "FilterPolicyScope", "RedrivePolicy"]);
  const subscribe = (protocol, endpoint2) => {
    make(event.expansion, event.from, event.id, "AWS::SNS::Subscription", {
      Protocol: protocol,
      Endpoint: endpoint2,
      TopicArn: topic,
      ...subscription
    });
  };
  if (isAbsent2(through) || through === false) {
    subscribe("lambda", event.target.arn);
    permit(event, "sns.amazonaws.com", { SourceArn: topic });
    return NO_NEEDS;
  }
  const { arn, url } = subscribedQueue(event, through);
  const settings2 = isObject(through) ? through : {};
  subscribe("sqs", arn);
  make(event.expansion, event.from, queuePolicyId(event, settings2), "AWS::SQS::QueuePolicy", {
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        {
          Action: "sqs:SendMessage",
          Effect: "Allow",
          Principal: "*",
          Resource: arn,
          Condition: { ArnEquals: { "aws:SourceArn": topic } }
        }
      ]
    },
    Queues: [url]
  });
  make(event.expansion, event.from, `${event.id}EventSourceMapping`, "AWS::Lambda::EventSourceMapping", {
    FunctionName: event.target.name,
    EventSourceArn: arn,
    BatchSize: member(settings2, "BatchSize") ?? 10,
    Enabled: member(settings2, "Enabled") ?? true
  });
  return {
    silent: [
      { policy: "service-role/AWSLambdaSQSQueueExecutionRole", because: `SAM attaches it for the event ${event.name}` }
    ],
    inline: []
  };
}
function subscribedQueue(event, through) {
  if (through === true) {
    const id = `${event.id}Queue`;
    make(event.expansion, event.from, id, "AWS::SQS::Queue", {});
    return { arn: getAtt(id, "Arn"), url: ref(id) };
  }
  const [arn, url] = [member(through, "QueueArn"), member(through, "QueueUrl")];
  if (arn === void 0 || url === void 0) {
    throw new Refusal("SqsSubscription is true, or a map with QueueArn and QueueUrl.", event.pointer);
  }
  return { arn, url };
}
function queuePolicyId(event, settings2) {
  const id = member(settings2, "QueuePolicyLogicalId");
  return typeof id === "string" ? id : `${event.id}QueuePolicy`;
}
function expandBucket(event) {
  const bucket2 = resourceOf(event, "Bucket", "AWS::S3::Bucket");
  const written = required(event, "Events");
  const names3 = Array.isArray(written) ? written : [written];
  if (!names3.every((name) => typeof name === "string")) {
    throw new Refusal("Events of an S3 event is a name or a list of names.", event.pointer);
  }
  const notification = member(bucket2.properties, "NotificationConfiguration") ?? {};
  const known2 = member(notification, "LambdaConfigurations") ?? [];
  if (!isObject(notification))
    throw new Refusal("NotificationConfiguration of the bucket must be a map.", bucket2.pointer);
  if (!Array.isArray(known2)) throw new Refusal("LambdaConfigurations of the bucket must be a list.", bucket2.pointer);
  permit(event, "s3.amazonaws.com", { SourceAccount: ref("AWS::AccountId") });
  const filter = member(event.properties, "Filter");
  const added = names3.map((name) => {
    const entry = { Event: name, Function: event.target.arn };
    if (filter !== void 0) entry.Filter = filter;
    const { condition } = event.from;
    return condition === null ? entry : { "Fn::If": [condition, entry, ref("AWS::NoValue")] };
  });
  added.forEach((_, index) => {
    bucket2.origins.set(`NotificationConfiguration/LambdaConfigurations/${known2.length + index}`, {
      kind: "literal",
      from: `event ${event.name} of ${event.owner.id}`,
      place: event.expansion.template.placeOf(event.pointer)
    });
  });
  bucket2.properties = {
    ...bucket2.properties,
    NotificationConfiguration: { ...notification, LambdaConfigurations: [...known2, ...added] }
  };
  return NO_NEEDS;
}
function expandLogGroup(event) {
  const group = required(event, "LogGroupName");
  make(event.expansion, event.from, event.id, "AWS::Logs::SubscriptionFilter", {
    LogGroupName: group,
    FilterPattern: required(event, "FilterPattern"),
    DestinationArn: event.target.arn
  });
  const arn = `arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${LogGroupName}:*`;
  permit(event, "logs.amazonaws.com", { SourceArn: { "Fn::Sub": [arn, { LogGroupName: group }] } });
  return NO_NEEDS;
}
function expandIotRule(event) {
  make(event.expansion, event.from, event.id, "AWS::IoT::TopicRule", {
    TopicRulePayload: {
      Sql: required(event, "Sql"),
      AwsIotSqlVersion: member(event.properties, "AwsIotSqlVersion") ?? null,
      RuleDisabled: false,
      Actions: [{ Lambda: { FunctionArn: event.target.arn } }]
    }
  });
  const arn = `arn:aws:iot:\${AWS::Region}:\${AWS::AccountId}:rule/\${RuleName}`;
  permit(event, "iot.amazonaws.com", {
    SourceAccount: { "Fn::Sub": `\${AWS::AccountId}` },
    SourceArn: { "Fn::Sub": [arn, { RuleName: ref(event.id) }] }
  });
  return NO_NEEDS;
}
function expandUserPool(event) {
  const pool = resourceOf(event, "UserPool", "AWS::Cognito::UserPool");
  const written = required(event, "Trigger");
  const config = member(pool.properties, "LambdaConfig") ?? {};
  if (!isObject(config)) throw new Refusal("LambdaConfig of the user pool must be a map.", pool.pointer);
  let merged = config;
  for (const trigger of Array.isArray(written) ? written : [written]) {
    if (typeof trigger !== "string") throw new Refusal("Trigger is a name or a list of names.", event.pointer);
    if (Object.hasOwn(merged, trigger)) {
      throw new Refusal(`the user pool has a function for ${trigger} already.`, event.pointer);
    }
    merged = { ...merged, [trigger]: event.target.arn };
    pool.origins.set(`LambdaConfig/${trigger}`, {
      kind: "literal",
      from: `event ${event.name} of ${event.owner.id}`,
      place: event.expansion.template.placeOf(event.pointer)
    });
  }
  const permission = `${event.owner.id}CognitoPermission`;
  if (!event.expansion.resources.has(permission)) {
    permit(event, "cognito-idp.amazonaws.com", { SourceArn: getAtt(pool.logicalId, "Arn") }, permission);
  }
  pool.properties = { ...pool.properties, LambdaConfig: merged };
  return NO_NEEDS;
}
function expandSkill(event) {
  permit(event, "alexa-appkit.amazon.com", { EventSourceToken: member(event.properties, "SkillId") });
  return NO_NEEDS;
}
function resourceOf(event, property2, type) {
  const id = referenced(required(event, property2));
  const resource = id === null ? void 0 : event.expansion.resources.get(id);
  if (resource?.type !== type) {
    throw new Refusal(`${property2} must refer to a ${type} of the same template.`, event.pointer);
  }
  return resource;
}

// src/collect/manifests/sam/event-sources.ts
var POLLED = {
  Kinesis: { source: "Stream", managed: "service-role/AWSLambdaKinesisExecutionRole" },
  DynamoDB: { source: "Stream", managed: "service-role/AWSLambdaDynamoDBExecutionRole" },
  SQS: { source: "Queue", managed: "service-role/AWSLambdaSQSQueueExecutionRole" },
  MSK: {
    source: "Stream",
    managed: "service-role/AWSLambdaMSKExecutionRole",
    inline: { name: "MSKExecutionRolePolicy", statements: registryStatements }
  },
  MQ: { source: "Broker", inline: { name: "SamAutoGeneratedAMQPolicy", statements: brokerStatements } },
  SelfManagedKafka: {
    source: null,
    inline: { name: "SelfManagedKafkaExecutionRolePolicy", statements: kafkaStatements }
  },
  DocumentDB: {
    source: "Cluster",
    inline: { name: "SamAutoGeneratedDocumentDBPolicy", statements: clusterStatements }
  }
};
var SAME_NAME = [
  "BatchSize",
  "BisectBatchOnFunctionError",
  "Enabled",
  "FilterCriteria",
  "FunctionResponseTypes",
  "KmsKeyArn",
  "LoggingConfig",
  "MaximumBatchingWindowInSeconds",
  "MaximumRecordAgeInSeconds",
  "MaximumRetryAttempts",
  "MetricsConfig",
  "ParallelizationFactor",
  "ProvisionedPollerConfig",
  "Queues",
  "ScalingConfig",
  "SourceAccessConfigurations",
  "StartingPosition",
  "StartingPositionTimestamp",
  "Topics",
  "TumblingWindowInSeconds"
];
var NETWORK_ACTIONS = [
  "ec2:CreateNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DeleteNetworkInterface",
  "ec2:DescribeVpcs",
  "ec2:DescribeSubnets",
  "ec2:DescribeSecurityGroups"
];
var DESTINATION_TYPES = {
  SQS: (destination) => [allow("sqs:SendMessage", destination)],
  SNS: (destination) => [allow("sns:Publish", destination)],
  S3: (destination) => [
    allow("s3:PutObject", { "Fn::Join": ["/", [destination, "*"]] }),
    allow("s3:ListBucket", destination)
  ],
  Kafka: () => []
};
function expandPolled(event, polled) {
  const { properties } = event;
  const source = polled.source === null ? void 0 : required(event, polled.source);
  const destination = failureDestination(event);
  const inline = polled.inline === void 0 ? [] : polled.inline.statements(event);
  make(event.expansion, event.from, event.id, "AWS::Lambda::EventSourceMapping", {
    ...picked(properties, SAME_NAME),
    FunctionName: event.target.name,
    EventSourceArn: source,
    DestinationConfig: destination.config,
    ...sourceConfig(event)
  });
  return {
    silent: polled.managed === void 0 ? [] : [{ policy: polled.managed, because: `SAM attaches it for the event ${event.name}` }],
    inline: [
      ...inline.length > 0 && polled.inline ? [inlinePolicy(polled.inline.name, inline)] : [],
      ...destination.policies
    ]
  };
}
function sourceConfig(event) {
  const { ConsumerGroupId, SchemaRegistryConfig } = picked(event.properties, [
    "ConsumerGroupId",
    "SchemaRegistryConfig"
  ]);
  const kafka = {};
  if (ConsumerGroupId !== void 0) kafka.ConsumerGroupId = ConsumerGroupId;
  if (SchemaRegistryConfig !== void 0) kafka.SchemaRegistryConfig = SchemaRegistryConfig;
  const config = Object.keys(kafka).length > 0 ? kafka : void 0;
  if (event.type === "MSK") return { AmazonManagedKafkaEventSourceConfig: config };
  if (event.type === "SelfManagedKafka") {
    return {
      SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: required(event, "KafkaBootstrapServers") } },
      SelfManagedKafkaEventSourceConfig: config
    };
  }
  if (event.type !== "DocumentDB") return {};
  const cluster = {};
  for (const name of ["DatabaseName", "CollectionName", "FullDocument"]) {
    const value = member(event.properties, name);
    if (value !== void 0) cluster[name] = value;
  }
  return { DocumentDBEventSourceConfig: cluster };
}
function failureDestination(event) {
  const config = mapOf(member(event.properties, "DestinationConfig"), "DestinationConfig");
  if (config === null) return { config: void 0, policies: [] };
  const failure2 = mapOf(member(config, "OnFailure"), "DestinationConfig.OnFailure");
  if (failure2 === null) throw new Refusal("DestinationConfig needs OnFailure, a map.", event.pointer);
  const { Type, Destination } = picked(failure2, ["Type", "Destination"]);
  const kept = Destination === void 0 ? {} : { Destination };
  if (Type === void 0 || Destination === void 0) return { config: { OnFailure: kept }, policies: [] };
  const type = textOf(event.expansion, Type) ?? "";
  const statements = Object.hasOwn(DESTINATION_TYPES, type) ? DESTINATION_TYPES[type]?.(Destination) : void 0;
  if (statements === void 0) {
    throw new Refusal("Type of OnFailure is SQS, SNS, S3 or Kafka.", event.pointer);
  }
  const policies = statements.length > 0 ? [inlinePolicy(`${event.id}${type}Policy`, statements)] : [];
  return { config: { OnFailure: kept }, policies };
}
function accessConfigurations(event) {
  const list2 = member(event.properties, "SourceAccessConfigurations");
  if (isAbsent2(list2)) return [];
  if (!Array.isArray(list2)) throw new Refusal("SourceAccessConfigurations must be a list.", event.pointer);
  return list2.map((entry) => ({ type: member(entry, "Type"), uri: member(entry, "URI") }));
}
function readSecret(uri) {
  return allow(["secretsmanager:GetSecretValue"], uri);
}
function keyStatements(event) {
  const key = member(event.properties, "SecretsManagerKmsKeyId");
  if (key === void 0) return [];
  if (typeof key !== "string") throw new Refusal("SecretsManagerKmsKeyId must be a text.", event.pointer);
  const arn = `arn:\${AWS::Partition}:kms:\${AWS::Region}:\${AWS::AccountId}:key/${key}`;
  return [allow("kms:Decrypt", { "Fn::Sub": arn })];
}
function basicAuth(event, others) {
  const configurations = accessConfigurations(event);
  const unknown = configurations.some(({ type }) => type !== "BASIC_AUTH" && !others.includes(asText(type)));
  if (unknown && others.length === 0) {
    throw new Refusal("SourceAccessConfigurations takes the type BASIC_AUTH only.", event.pointer);
  }
  const secrets = configurations.filter(({ type }) => type === "BASIC_AUTH");
  const [secret] = secrets;
  if (secrets.length !== 1 || secret?.uri === void 0) {
    throw new Refusal("SourceAccessConfigurations needs exactly one BASIC_AUTH with its URI.", event.pointer);
  }
  return secret.uri;
}
function brokerStatements(event) {
  const secret = basicAuth(event, ["VIRTUAL_HOST"]);
  required(event, "Queues");
  const broker = required(event, "Broker");
  return [readSecret(secret), allow(["mq:DescribeBroker"], broker), ...keyStatements(event)];
}
function clusterStatements(event) {
  const secret = basicAuth(event, []);
  const cluster = required(event, "Cluster");
  const rds = (resource) => ({
    "Fn::Sub": `arn:\${AWS::Partition}:rds:\${AWS::Region}:\${AWS::AccountId}:${resource}`
  });
  return [
    readSecret(secret),
    allow(["rds:DescribeDBClusterParameters"], rds("cluster-pg:*")),
    allow(["rds:DescribeDBSubnetGroups"], rds("subgrp:*")),
    allow(["rds:DescribeDBClusters"], cluster),
    allow(NETWORK_ACTIONS, "*"),
    ...keyStatements(event)
  ];
}
var KAFKA_SECRETS = [
  "SASL_SCRAM_256_AUTH",
  "SASL_SCRAM_512_AUTH",
  "BASIC_AUTH",
  "CLIENT_CERTIFICATE_TLS_AUTH",
  "SERVER_ROOT_CA_CERTIFICATE"
];
function kafkaStatements(event) {
  const topics = required(event, "Topics");
  if (Array.isArray(topics) && topics.length !== 1) {
    throw new Refusal("a SelfManagedKafka event takes exactly one topic.", event.pointer);
  }
  const configurations = accessConfigurations(event);
  const secrets = configurations.filter(({ type }) => KAFKA_SECRETS.includes(asText(type)));
  const of = (type) => configurations.some((configuration) => configuration.type === type);
  if (of("VPC_SUBNET") !== of("VPC_SECURITY_GROUP")) {
    throw new Refusal("VPC_SUBNET and VPC_SECURITY_GROUP go together.", event.pointer);
  }
  return [
    ...secrets.flatMap(({ uri }) => uri === void 0 ? [] : [readSecret(uri)]),
    ...of("VPC_SUBNET") ? [allow(NETWORK_ACTIONS, "*")] : [],
    ...keyStatements(event),
    ...registryStatements(event)
  ];
}
function registryStatements(event) {
  const registry = mapOf(member(event.properties, "SchemaRegistryConfig"), "SchemaRegistryConfig");
  accessConfigurations(event);
  if (registry === null) return [];
  for (const name of ["SchemaRegistryURI", "EventRecordFormat", "SchemaValidationConfigs"]) {
    if (!Object.hasOwn(registry, name)) throw new Refusal(`SchemaRegistryConfig needs ${name}.`, event.pointer);
  }
  const access = member(registry, "AccessConfigs");
  const secrets = Array.isArray(access) ? access.flatMap((entry) => member(entry, "URI") ?? []) : [];
  return [...secrets.map(readSecret), ...glueStatements(registry.SchemaRegistryURI ?? null)];
}
function glueStatements(uri) {
  const sub = member(uri, "Fn::Sub");
  const text2 = typeof uri === "string" ? uri : typeof sub === "string" ? sub : null;
  const match = text2 === null ? null : /^arn:.+:glue:.*:registry\/(.+)$/.exec(text2);
  if (match === null) return [];
  const schemas = `arn:\${AWS::Partition}:glue:\${AWS::Region}:\${AWS::AccountId}:schema/${match[1]}/*`;
  return [allow(["glue:GetRegistry"], uri), allow(["glue:GetSchemaVersion"], [{ "Fn::Sub": schemas }])];
}

// src/collect/manifests/sam/events.ts
var FUNCTION_EVENTS = {
  ...API_EVENTS,
  ...PUSH_EVENTS,
  ...RULE_EVENTS,
  ...Object.fromEntries(
    Object.entries(POLLED).map(([type, polled]) => [type, (event) => expandPolled(event, polled)])
  )
};
var MACHINE_EVENTS = { ...RULE_EVENTS, Api: API_EVENTS.Api };
function expandEvents(expansion, owner, target) {
  const needs = { silent: [], inline: [] };
  const known2 = owner.type === "AWS::Serverless::StateMachine" ? MACHINE_EVENTS : FUNCTION_EVENTS;
  const events = mapOf(member(owner.properties, "Events"), "Events") ?? {};
  for (const [name, written] of Object.entries(events)) {
    const pointer = [...owner.pointer, "Properties", "Events", name];
    refusing(expansion, pointer, () => {
      const type = member(written, "Type");
      const expand = typeof type === "string" && Object.hasOwn(known2, type) ? known2[type] : void 0;
      if (typeof type !== "string" || expand === void 0)
        throw new Refusal(`the event ${name} has no type that SAM knows.`);
      const properties = member(written, "Properties") ?? {};
      if (!isObject(properties)) throw new Refusal("Properties of an event must be a map.");
      const event = {
        expansion,
        owner,
        name,
        id: `${owner.id}${name}`,
        type,
        properties,
        pointer,
        from: { pointer, condition: owner.condition },
        target
      };
      const { silent, inline } = expand(event);
      needs.silent.push(...silent);
      needs.inline.push(...inline);
    });
  }
  return needs;
}

// src/collect/manifests/sam/function-alias.ts
var ALIAS_NAME = /^(?!^[0-9]+$)[a-zA-Z0-9-_]+$/;
var SERVICE_ROLE = "CodeDeployServiceRole";
function publishAlias(expansion, resource, from) {
  const { id, properties } = resource;
  const written = member(properties, "AutoPublishAlias");
  if (isAbsent2(written) || written === "") {
    for (const name2 of ["DeploymentPreference", "ProvisionedConcurrencyConfig", "VersionDeletionPolicy"]) {
      if (!isAbsent2(member(properties, name2)) && !disabled(expansion, resource, name2)) {
        throw new Refusal(`${name2} needs AutoPublishAlias.`);
      }
    }
    return null;
  }
  const name = textOf(expansion, written);
  if (name === null) throw new Refusal("AutoPublishAlias must be a text or a parameter with a value.");
  if (!ALIAS_NAME.test(name)) throw new Refusal("AutoPublishAlias must be letters, digits, hyphens and underscores.");
  const { AutoPublishCodeSha256, AutoPublishAliasAllProperties } = picked(properties, [
    "AutoPublishCodeSha256",
    "AutoPublishAliasAllProperties"
  ]);
  if (AutoPublishCodeSha256 !== void 0 && !["string", "Ref"].includes(intrinsic2(AutoPublishCodeSha256) ?? typeof AutoPublishCodeSha256)) {
    throw new Refusal("AutoPublishCodeSha256 must be a text.");
  }
  if (AutoPublishAliasAllProperties !== void 0 && typeof AutoPublishAliasAllProperties !== "boolean") {
    throw new Refusal("AutoPublishAliasAllProperties must be true or false.");
  }
  const deletion = member(properties, "VersionDeletionPolicy") ?? "Retain";
  if (!["Delete", "Retain"].includes(textOf(expansion, deletion) ?? "")) {
    throw new Refusal("VersionDeletionPolicy is Delete or Retain.");
  }
  const preferred = deploymentGroup(expansion, resource, from);
  make(expansion, { ...from, attributes: { DeletionPolicy: deletion } }, `${id}Version`, "AWS::Lambda::Version", {
    FunctionName: ref(id),
    Description: member(properties, "VersionDescription"),
    FunctionScalingConfig: member(properties, "FunctionScalingConfig")
  });
  const aliasId = `${id}Alias${name.replaceAll("-", "D").replaceAll("_", "U")}`;
  const attributes = preferred === null ? {} : { UpdatePolicy: { CodeDeployLambdaAliasUpdate: preferred } };
  make(expansion, { ...from, attributes }, aliasId, "AWS::Lambda::Alias", {
    Name: name,
    FunctionName: ref(id),
    FunctionVersion: getAtt(`${id}Version`, "Version"),
    ProvisionedConcurrencyConfig: member(properties, "ProvisionedConcurrencyConfig")
  });
  return { id: aliasId, name };
}
function disabled(expansion, resource, name) {
  const enabled = member(member(resource.properties, name), "Enabled");
  return enabled === false || textOf(expansion, enabled) === "false";
}
function deploymentGroup(expansion, resource, from) {
  const preference = mapOf(member(resource.properties, "DeploymentPreference"), "DeploymentPreference");
  if (preference === null || disabled(expansion, resource, "DeploymentPreference")) return null;
  const { Alarms, Hooks, Role, TriggerConfigurations, PassthroughCondition } = picked(preference, [
    "Alarms",
    "Hooks",
    "Role",
    "TriggerConfigurations",
    "PassthroughCondition"
  ]);
  const type = member(preference, "Type");
  if (isAbsent2(type)) throw new Refusal("DeploymentPreference needs Type.");
  if (Array.isArray(Hooks) || typeof Hooks === "string") throw new Refusal("Hooks must be a map.");
  if (typeof Alarms === "string" || mapOf(Array.isArray(Alarms) ? void 0 : Alarms, "Alarms") !== null && member(Alarms, "Fn::If") === void 0) {
    throw new Refusal("Alarms must be a list.");
  }
  if (PassthroughCondition !== void 0 && typeof PassthroughCondition !== "boolean" && textOf(expansion, PassthroughCondition) === null) {
    throw new Refusal("PassthroughCondition is true, false or a parameter.");
  }
  const shared = { pointer: resource.pointer, condition: null };
  if (!expansion.resources.has("ServerlessDeploymentApplication")) {
    make(expansion, shared, "ServerlessDeploymentApplication", "AWS::CodeDeploy::Application", {
      ComputePlatform: "Lambda"
    });
  }
  if (Role === void 0 && !expansion.resources.has(SERVICE_ROLE)) {
    make(expansion, shared, SERVICE_ROLE, "AWS::IAM::Role", {
      AssumeRolePolicyDocument: trust("codedeploy.amazonaws.com"),
      ManagedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda"]
    });
  }
  const group = `${resource.id}DeploymentGroup`;
  make(expansion, from, group, "AWS::CodeDeploy::DeploymentGroup", {
    ApplicationName: ref("ServerlessDeploymentApplication"),
    AlarmConfiguration: Alarms === void 0 ? void 0 : { Enabled: true, Alarms },
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"]
    },
    DeploymentConfigName: type,
    DeploymentStyle: { DeploymentType: "BLUE_GREEN", DeploymentOption: "WITH_TRAFFIC_CONTROL" },
    ServiceRoleArn: Role ?? getAtt(SERVICE_ROLE, "Arn"),
    TriggerConfigurations
  });
  return { ApplicationName: ref("ServerlessDeploymentApplication"), DeploymentGroupName: ref(group) };
}

// src/collect/manifests/sam/function-async.ts
var DESTINATIONS = {
  SQS: { statements: (arn) => [allow("sqs:SendMessage", arn)], makes: "Queue" },
  SNS: { statements: (arn) => [allow("sns:Publish", arn)], makes: "Topic" },
  Lambda: { statements: (arn) => [allow("lambda:InvokeFunction", arn)], makes: null },
  EventBridge: { statements: (arn) => [allow("events:PutEvents", arn)], makes: null },
  S3Bucket: {
    statements: (arn) => [allow("s3:PutObject", { "Fn::Join": ["/", [arn, "*"]] }), allow("s3:ListBucket", arn)],
    makes: null
  }
};
function asyncDestinations(expansion, resource, from, alias) {
  const config = mapOf(member(resource.properties, "EventInvokeConfig"), "EventInvokeConfig");
  if (config === null) return [];
  const id = `${resource.id}EventInvokeConfig`;
  const destinations = mapOf(member(config, "DestinationConfig"), "EventInvokeConfig.DestinationConfig");
  const policies = [];
  const kept = {};
  for (const outcome of ["OnSuccess", "OnFailure"]) {
    const wanted = mapOf(member(destinations ?? void 0, outcome), `EventInvokeConfig.DestinationConfig.${outcome}`);
    if (wanted === null) continue;
    const { arn, policy } = destinationOf(expansion, from, `${id}${outcome}`, wanted);
    if (arn !== void 0) kept[outcome] = { Destination: arn };
    if (policy !== null) policies.push(policy);
  }
  const made = make(expansion, from, id, "AWS::Lambda::EventInvokeConfig", {
    FunctionName: ref(resource.id),
    Qualifier: alias ?? "$LATEST",
    MaximumEventAgeInSeconds: member(config, "MaximumEventAgeInSeconds"),
    MaximumRetryAttempts: member(config, "MaximumRetryAttempts"),
    DestinationConfig: destinations === null ? void 0 : kept
  });
  for (const name of ["MaximumEventAgeInSeconds", "MaximumRetryAttempts", "DestinationConfig"]) {
    carryOrigins(resource, made, `EventInvokeConfig/${name}`, name);
  }
  return policies;
}
function destinationOf(expansion, from, id, wanted) {
  const wantedType = member(wanted, "Type");
  const named2 = member(wanted, "Destination");
  if (wantedType === void 0) return { arn: named2, policy: null };
  const destination = typeof wantedType === "string" && Object.hasOwn(DESTINATIONS, wantedType) ? DESTINATIONS[wantedType] : void 0;
  if (destination === void 0) {
    throw new Refusal(`Type of a destination is one of ${Object.keys(DESTINATIONS).join(", ")}.`);
  }
  const branches2 = member(named2, "Fn::If");
  const [condition, then, otherwise] = Array.isArray(branches2) ? branches2 : [];
  const partly = typeof condition === "string" && isAbsent2(then) !== isAbsent2(otherwise);
  let arn = named2;
  if (isAbsent2(named2) || partly) {
    if (destination.makes === null) throw new Refusal("Destination is needed where Type is neither SQS nor SNS.");
    const made = `${id}${destination.makes}`;
    const when = partly ? isAbsent2(then) ? String(condition) : `NOT${String(condition)}` : null;
    const type = destination.makes === "Queue" ? "AWS::SQS::Queue" : "AWS::SNS::Topic";
    make(expansion, { ...from, condition: from.condition ?? when }, made, type, {});
    const own = destination.makes === "Queue" ? getAtt(made, "Arn") : ref(made);
    arn = partly ? { "Fn::If": [condition, ...[then, otherwise].map((side) => isAbsent2(side) ? own : side)] } : own;
  }
  return { arn, policy: inlinePolicy(`${id}Policy`, destination.statements(arn)) };
}

// src/collect/manifests/sam/function-code.ts
var S3_ADDRESS = /^s3:\/\/([^/[\]]+)\/([^?]+)(?:\?versionId=(.+))?$/;
function codeOf(resource) {
  const { properties } = resource;
  if (member(properties, "PackageType") === "Image") return imageOf(resource);
  const { InlineCode, CodeUri, SourceKMSKeyArn } = picked(properties, ["InlineCode", "CodeUri", "SourceKMSKeyArn"]);
  if (InlineCode !== void 0 && !isAbsent2(InlineCode)) return { ZipFile: InlineCode };
  if (CodeUri === void 0 || isAbsent2(CodeUri)) {
    if (!leavesCodeOut(resource)) throw new Refusal("ImageUri needs PackageType Image.");
    return ".";
  }
  const code = locationOf2(CodeUri, "CodeUri");
  return isObject(code) && SourceKMSKeyArn !== void 0 ? { ...code, SourceKMSKeyArn } : code;
}
function leavesCodeOut({ properties }) {
  const named2 = ["InlineCode", "CodeUri", "ImageUri"].some((name) => !isAbsent2(member(properties, name)));
  return !named2 && member(properties, "PackageType") !== "Image";
}
function locationOf2(value, name) {
  if (typeof value === "string") {
    if (value.includes("{{resolve:")) throw new Refusal(`${name} cannot hold a dynamic reference.`);
    const match = S3_ADDRESS.exec(value);
    if (match?.[1] !== void 0 && match[2] !== void 0) {
      return defined({ S3Bucket: match[1], S3Key: match[2], S3ObjectVersion: match[3] });
    }
    if (value.startsWith("s3:")) throw new Refusal(`${name} is no address of the form s3://bucket/key.`);
    return value;
  }
  if (intrinsic2(value) !== null) return value;
  if (!isObject(value)) throw new Refusal(`${name} must be a text or a map.`);
  const [bucket2, key] = [member(value, "Bucket"), member(value, "Key")];
  if (bucket2 === void 0 || key === void 0) throw new Refusal(`${name} needs Bucket and Key.`);
  return defined({ S3Bucket: bucket2, S3Key: key, S3ObjectVersion: member(value, "Version") });
}
function imageOf(resource) {
  const image = member(resource.properties, "ImageUri");
  if (image !== void 0) return { ImageUri: image };
  const metadata2 = mapOf(member(resource.attributes, "Metadata"), "Metadata");
  const context = member(metadata2 ?? void 0, "DockerContext");
  const file = member(metadata2 ?? void 0, "Dockerfile");
  if (context === void 0 && file === void 0) throw new Refusal("PackageType Image needs ImageUri.");
  return typeof context === "string" ? context : ".";
}

// src/collect/manifests/sam/function-url.ts
var CORS = ["AllowCredentials", "AllowHeaders", "AllowMethods", "AllowOrigins", "ExposeHeaders", "MaxAge"];
function expandFunctionUrl(expansion, resource, from, target) {
  const { id } = resource;
  const config = mapOf(member(resource.properties, "FunctionUrlConfig"), "FunctionUrlConfig");
  if (config === null || intrinsic2(config) !== null) return;
  const auth = member(config, "AuthType");
  if (isAbsent2(auth) || intrinsic2(auth) === null && auth !== "NONE" && auth !== "AWS_IAM") {
    throw new Refusal("FunctionUrlConfig needs AuthType AWS_IAM or NONE.");
  }
  const cors = mapOf(member(config, "Cors"), "FunctionUrlConfig.Cors");
  if (cors !== null && intrinsic2(cors) === null) {
    for (const [name, value] of Object.entries(cors)) {
      if (!CORS.includes(name)) throw new Refusal(`Cors of a function URL has no ${name}.`);
      const wanted = name === "AllowCredentials" ? "boolean" : name === "MaxAge" ? "number" : "list";
      const found2 = Array.isArray(value) ? "list" : typeof value;
      if (intrinsic2(value) === null && found2 !== wanted) throw new Refusal(`${name} of Cors must be a ${wanted}.`);
    }
  }
  const url = make(expansion, from, `${id}Url`, "AWS::Lambda::Url", {
    AuthType: auth,
    Cors: member(config, "Cors"),
    InvokeMode: member(config, "InvokeMode"),
    TargetFunctionArn: target
  });
  for (const name of ["AuthType", "Cors", "InvokeMode"]) {
    carryOrigins(resource, url, `FunctionUrlConfig/${name}`, name);
    const whole3 = resource.origins.get("FunctionUrlConfig");
    if (whole3 !== void 0 && member(config, name) !== void 0) url.origins.set(name, whole3);
  }
  if (auth !== "NONE") return;
  make(expansion, from, `${id}UrlPublicPermissions`, "AWS::Lambda::Permission", {
    Action: "lambda:InvokeFunctionUrl",
    FunctionName: target,
    FunctionUrlAuthType: "NONE",
    Principal: "*"
  });
  make(expansion, from, `${id}URLInvokeAllowPublicAccess`, "AWS::Lambda::Permission", {
    Action: "lambda:InvokeFunction",
    FunctionName: target,
    InvokedViaFunctionUrl: true,
    Principal: "*"
  });
}

// src/collect/manifests/sam/policies.ts
var POLICY_TEMPLATE_ORIGIN = "SAM policy template ";
function readPolicies(expansion, resource, roleId2) {
  const written = member(resource.properties, "Policies");
  const entries = Array.isArray(written) ? written : isAbsent2(written) ? [] : [written];
  const policies = { managed: [], inline: [], inlineOrigins: /* @__PURE__ */ new Map() };
  entries.forEach((entry, index) => {
    const pointer = [...resource.pointer, "Properties", "Policies", ...Array.isArray(written) ? [String(index)] : []];
    if (isAbsent2(entry)) return;
    const read4 = readEntry(expansion.tables, entry, `${roleId2}Policy${index}`, pointer);
    if (read4.kind === "managed") {
      if (!policies.managed.some((known2) => same2(known2, read4.value))) policies.managed.push(read4.value);
      return;
    }
    if (read4.template !== null) {
      policies.inlineOrigins.set(policies.inline.length, {
        kind: "literal",
        from: POLICY_TEMPLATE_ORIGIN + read4.template,
        place: expansion.template.placeOf(pointer)
      });
    }
    policies.inline.push(read4.value);
  });
  return policies;
}
function readEntry(tables, entry, name, pointer) {
  if (typeof entry === "string") return { kind: "managed", value: managedArn(tables, entry) };
  if (!isObject(entry)) throw new Refusal("a policy is a name, an ARN, a document or a policy template.", pointer);
  if (intrinsic2(entry) === "Fn::If") return readConditional(tables, entry, name, pointer);
  if (intrinsic2(entry) !== null) return { kind: "managed", value: entry };
  if (Object.hasOwn(entry, "Statement")) {
    return { kind: "inline", value: { PolicyName: name, PolicyDocument: entry }, template: null };
  }
  const [template] = Object.keys(entry);
  if (template === void 0 || Object.keys(entry).length !== 1) {
    throw new Refusal("a policy is a name, an ARN, a document with Statement or one policy template.", pointer);
  }
  const document = { Statement: fillTemplate(tables, template, entry[template] ?? null, pointer) };
  return { kind: "inline", value: { PolicyName: name, PolicyDocument: document }, template };
}
function readConditional(tables, entry, name, pointer) {
  const parts3 = entry["Fn::If"];
  if (!Array.isArray(parts3) || parts3.length !== 3)
    throw new Refusal("Fn::If takes a condition and two values.", pointer);
  const [condition, then, otherwise] = parts3;
  const sides = [then, otherwise].map((side) => isAbsent2(side) ? null : readEntry(tables, side, name, pointer));
  const value = { "Fn::If": [condition, ...sides.map((side) => side?.value ?? { Ref: "AWS::NoValue" })] };
  const inline = sides.filter((side) => side?.kind === "inline");
  if (inline.length === 0) return { kind: "managed", value };
  if (sides.some((side) => side?.kind === "managed")) {
    throw new Refusal("the two sides of Fn::If must be of one kind, both managed policies or both documents.", pointer);
  }
  return { kind: "inline", value, template: inline.find((side) => side.template !== null)?.template ?? null };
}
function managedArn(tables, name) {
  const policies = tables.managedPolicies.policies;
  return (Object.hasOwn(policies, name) ? policies[name]?.arn : void 0) ?? name;
}
function fillTemplate(tables, name, given, pointer) {
  const templates = tables.samPolicyTemplates.templates;
  const template = Object.hasOwn(templates, name) ? templates[name] : void 0;
  if (template === void 0) throw new Refusal(`there is no policy template ${name}.`, pointer);
  const values = given === null && template.parameters.length === 0 ? {} : given;
  if (!isObject(values)) throw new Refusal(`${name} takes a map of parameters.`, pointer);
  const missing = template.parameters.filter((parameter) => !Object.hasOwn(values, parameter));
  if (missing.length > 0) throw new Refusal(`${name} needs a value for ${missing.join(", ")}.`, pointer);
  for (const parameter of template.parameters) {
    const value = values[parameter];
    if (typeof value !== "string" && typeof value !== "number" && intrinsic2(value) === null) {
      throw new Refusal(`${parameter} of ${name} must be a text or an intrinsic function.`, pointer);
    }
  }
  return template.statements.map((statement) => {
    const filled2 = {
      Effect: statement.effect,
      Action: statement.actions,
      Resource: statement.resources.map((resource) => fill(resource, values))
    };
    if (statement.conditions.length > 0) {
      const condition = {};
      for (const { operator, key, values: wanted } of statement.conditions) {
        condition[operator] ??= {};
        condition[operator][key] = wanted.map((value) => fill(value, values));
      }
      filled2.Condition = condition;
    }
    return filled2;
  });
}
function fill(text2, values) {
  const used = {};
  const format = text2.replace(/(^|[^$])\{([A-Za-z0-9]+)\}/g, (_, before, parameter) => {
    used[parameter] = values[parameter] ?? "";
    return `${before}\${${parameter}}`;
  });
  if (Object.keys(used).length > 0) return { "Fn::Sub": [format, used] };
  return format.includes(`\${`) ? { "Fn::Sub": format } : format;
}
function same2(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

// src/collect/manifests/sam/function.ts
var SAME_NAME2 = [
  "Architectures",
  "CapacityProviderConfig",
  "CodeSigningConfigArn",
  "Description",
  "DurableConfig",
  "Environment",
  "EphemeralStorage",
  "FileSystemConfigs",
  "FunctionName",
  "FunctionScalingConfig",
  "Handler",
  "ImageConfig",
  "KmsKeyArn",
  "Layers",
  "LoggingConfig",
  "MemorySize",
  "PackageType",
  "RecursiveLoop",
  "ReservedConcurrentExecutions",
  "Runtime",
  "RuntimeManagementConfig",
  "SnapStart",
  "TenancyConfig",
  "Timeout",
  "VpcConfig"
];
function expandFunction(expansion, resource) {
  const { id, properties, pointer, condition } = resource;
  const from = { pointer, condition };
  const roleId2 = `${id}Role`;
  validate(expansion, resource);
  const policies = readPolicies(expansion, resource, roleId2);
  const deadLetters = deadLetterTarget2(properties);
  const role = roleOf(expansion, resource, roleId2);
  const made = make(expansion, { ...from, attributes: resource.attributes }, id, "AWS::Lambda::Function", {
    ...picked(properties, SAME_NAME2),
    Code: codeOf(resource),
    DeadLetterConfig: deadLetters === null ? void 0 : { TargetArn: deadLetters.arn },
    Role: role.value,
    Tags: tagList(member(properties, "Tags"), "lambda:createdBy"),
    TracingConfig: isAbsent2(member(properties, "Tracing")) ? void 0 : { Mode: properties.Tracing ?? null }
  });
  for (const name of SAME_NAME2) carryOrigins(resource, made, name);
  carryOrigins(resource, made, "CodeUri", "Code");
  if (leavesCodeOut(resource)) {
    made.origins.set("Code", { kind: "inherited-default", from: "SAM CLI: the folder of the template" });
    const message = "The function names no code. The SAM CLI takes the folder of the template; name it in CodeUri.";
    report(expansion, "sam-code-left-out", message, pointer, []);
  }
  carryOrigins(resource, made, "Tracing", "TracingConfig/Mode");
  carryOrigins(resource, made, "DeadLetterQueue/TargetArn", "DeadLetterConfig/TargetArn");
  if (resource.origins.has("DeadLetterQueue")) carryOrigins(resource, made, "DeadLetterQueue", "DeadLetterConfig");
  const alias = publishAlias(expansion, resource, from);
  const target = alias === null ? { name: ref(id), arn: getAtt(id, "Arn"), variable: `${id}.Arn` } : { name: ref(alias.id), arn: ref(alias.id), variable: alias.id };
  expandFunctionUrl(expansion, resource, from, target.name);
  const asynchronous = asyncDestinations(expansion, resource, from, alias?.name ?? null);
  const needs = expandEvents(expansion, resource, target);
  if (role.makeWhen === "never") return;
  makeRole(
    expansion,
    { pointer, condition: role.makeWhen === "always" ? condition : condition ?? role.makeWhen.condition },
    {
      id: roleId2,
      service: "lambda.amazonaws.com",
      resource,
      silent: [...basicPolicies(expansion, made), ...needs.silent],
      policies,
      added: [...deadLetters === null ? [] : [deadLetters.policy], ...asynchronous, ...needs.inline],
      tags: member(properties, "PropagateTags") === true ? made.properties.Tags : [{ Key: "lambda:createdBy", Value: "SAM" }]
    }
  );
}
function basicPolicies(expansion, made) {
  const durable = !isAbsent2(member(made.properties, "DurableConfig"));
  const tracing = member(member(made.properties, "TracingConfig"), "Mode");
  const traced = tracing !== void 0 && textOf(expansion, tracing) !== "Disabled";
  return [
    {
      policy: durable ? "service-role/AWSLambdaBasicDurableExecutionRolePolicy" : "service-role/AWSLambdaBasicExecutionRole",
      because: "SAM attaches it to every role that it makes"
    },
    ...traced ? [{ policy: "AWSXrayWriteOnlyAccess", because: "SAM attaches it where Tracing is on" }] : [],
    ...isAbsent2(member(made.properties, "VpcConfig")) ? [] : [
      { policy: "service-role/AWSLambdaVPCAccessExecutionRole", because: "SAM attaches it where VpcConfig is set" }
    ]
  ];
}
function roleOf(expansion, resource, roleId2) {
  const role = member(resource.properties, "Role");
  const own = getAtt(roleId2, "Arn");
  if (isAbsent2(role)) return { value: own, makeWhen: "always" };
  if (typeof role !== "string" && intrinsic2(role) === null)
    throw new Refusal("Role must be a text or an intrinsic function.");
  const parts3 = member(role, "Fn::If");
  if (!Array.isArray(parts3)) return { value: role, makeWhen: "never" };
  const [name, then, otherwise] = parts3;
  if (typeof name !== "string" || isAbsent2(then) === isAbsent2(otherwise)) {
    return isAbsent2(then) ? { value: own, makeWhen: "always" } : { value: role, makeWhen: "never" };
  }
  const wantedWhen = isAbsent2(then);
  const state = expansion.resolver.conditionState(name);
  const holds = state.assumed ? null : state.holds;
  if (holds !== null && holds !== wantedWhen)
    return { value: wantedWhen ? otherwise : then, makeWhen: "never" };
  if (holds === wantedWhen) return { value: own, makeWhen: "always" };
  const value = { "Fn::If": wantedWhen ? [name, own, otherwise] : [name, then, own] };
  return { value, makeWhen: { condition: wantedWhen ? name : `NOT${name}` } };
}
var DEAD_LETTER_ACTIONS = { SQS: "sqs:SendMessage", SNS: "sns:Publish" };
function deadLetterTarget2(properties) {
  const queue2 = mapOf(member(properties, "DeadLetterQueue"), "DeadLetterQueue");
  if (queue2 === null || intrinsic2(queue2) !== null) return null;
  const { Type, TargetArn } = picked(queue2, ["Type", "TargetArn"]);
  const action = typeof Type === "string" && Object.hasOwn(DEAD_LETTER_ACTIONS, Type) ? DEAD_LETTER_ACTIONS[Type] : void 0;
  if (action === void 0 || TargetArn === void 0) {
    throw new Refusal("DeadLetterQueue needs TargetArn, and Type SQS or SNS.");
  }
  return { arn: TargetArn, policy: inlinePolicy("DeadLetterQueuePolicy", [allow(action, TargetArn)]) };
}
var FOR_TENANTS = ["Api", "HttpApi"];
function validate(expansion, resource) {
  const { properties } = resource;
  for (const name of ["Layers", "FileSystemConfigs", "Architectures"]) {
    const value = member(properties, name);
    if (value !== void 0 && !Array.isArray(value) && intrinsic2(value) === null) {
      throw new Refusal(`${name} must be a list.`);
    }
  }
  const tags = member(properties, "Tags");
  if (Object.hasOwn(mapOf(tags, "Tags") ?? {}, "lambda:createdBy")) {
    throw new Refusal("the tag lambda:createdBy is kept for SAM.");
  }
  const image = textOf(expansion, member(properties, "PackageType")) === "Image";
  if (!image && (isAbsent2(member(properties, "Runtime")) || isAbsent2(member(properties, "Handler")))) {
    if (isAbsent2(member(properties, "PackageType")) || properties.PackageType === "Zip") {
      throw new Refusal("a function in a Zip needs Runtime and Handler.");
    }
  }
  const set2 = (name) => !isAbsent2(member(properties, name));
  if (set2("CapacityProviderConfig") && set2("ProvisionedConcurrencyConfig")) {
    throw new Refusal("CapacityProviderConfig and ProvisionedConcurrencyConfig exclude each other.");
  }
  if (set2("TenancyConfig")) {
    const other = ["FunctionUrlConfig", "ProvisionedConcurrencyConfig", "SnapStart"].find(set2);
    if (other !== void 0) throw new Refusal(`${other} cannot be set together with TenancyConfig.`);
    const events = mapOf(member(properties, "Events"), "Events") ?? {};
    for (const event of Object.values(events)) {
      const type = member(event, "Type");
      if (typeof type === "string" && !FOR_TENANTS.includes(type)) {
        throw new Refusal("with TenancyConfig only Api and HttpApi events are possible.");
      }
    }
  }
}

// src/collect/manifests/sam/globals.ts
var SECTIONS2 = [
  "Function",
  "Api",
  "HttpApi",
  "WebSocketApi",
  "SimpleTable",
  "StateMachine",
  "LayerVersion",
  "CapacityProvider"
];
var NOT_GLOBAL = {
  Function: ["FunctionName", "Role", "Policies", "Events", "InlineCode", "ImageUri", "PackageType", "ImageConfig"],
  Api: ["StageName", "DefinitionBody"],
  HttpApi: ["StageName", "DefinitionBody", "DefinitionUri"],
  SimpleTable: ["TableName", "PrimaryKey", "ProvisionedThroughput", "Tags"],
  StateMachine: ["Name", "Role", "Policies", "Events", "Definition", "DefinitionUri", "Logging", "Tracing", "Type"]
};
function readGlobals(template) {
  const section2 = member(template.body, "Globals");
  const problems = [];
  const refuse = (message, pointer) => {
    problems.push({
      code: "sam-refused",
      message: `The SAM transform refuses this: ${message}`,
      kinds: ["manifest", "policy"],
      place: template.placeOf(pointer)
    });
  };
  if (section2 === void 0) return { globals: {}, problems };
  if (!isObject(section2)) {
    refuse("Globals must be a map.", ["Globals"]);
    return { globals: {}, problems };
  }
  const globals = /* @__PURE__ */ Object.create(null);
  for (const [name, properties] of Object.entries(section2)) {
    if (!SECTIONS2.includes(name)) {
      refuse(`Globals has no section ${name}; there are ${SECTIONS2.join(", ")}.`, ["Globals", name]);
    } else if (!isObject(properties)) {
      refuse(`Globals.${name} must be a map.`, ["Globals", name]);
    } else {
      const refused = Object.keys(properties).filter((property2) => NOT_GLOBAL[name]?.includes(property2));
      for (const property2 of refused) {
        refuse(`${property2} cannot be set in Globals.${name}; set it on each resource.`, ["Globals", name, property2]);
      }
      globals[name] = Object.fromEntries(
        Object.entries(properties).filter(([property2]) => !refused.includes(property2))
      );
    }
  }
  return { globals, problems };
}
function withGlobals(template, globals, type, properties, ignored) {
  const origins = /* @__PURE__ */ new Map();
  const section2 = type.slice(type.lastIndexOf("::") + 2);
  const shared = member(globals, section2);
  if (!isObject(shared) || ignored === "*") return { properties, origins };
  const skip = Array.isArray(ignored) ? ignored : [];
  const kept = Object.fromEntries(Object.entries(shared).filter(([name]) => !skip.includes(name)));
  const note2 = (path, pointer) => {
    const from = ["Globals", section2, ...pointer];
    origins.set(path.join("/"), { kind: "literal", from: from.join("."), place: template.placeOf(from) });
  };
  return { properties: mergeMaps(kept, properties, [], note2), origins };
}
function mergeMaps(shared, own, path, note2) {
  const merged = /* @__PURE__ */ Object.create(null);
  for (const [name, value] of Object.entries(shared)) {
    const at = [...path, name];
    const mine = member(own, name);
    if (mine === void 0) {
      merged[name] = value;
      note2(at, at);
    } else if (Array.isArray(value) && Array.isArray(mine)) {
      merged[name] = [...value, ...mine];
      value.forEach((_, index) => {
        note2([...at, String(index)], [...at, String(index)]);
      });
    } else if (isObject(value) && isObject(mine) && intrinsic2(value) === null && intrinsic2(mine) === null) {
      merged[name] = mergeMaps(value, mine, at, note2);
    } else {
      merged[name] = mine;
    }
  }
  for (const [name, value] of Object.entries(own)) if (!Object.hasOwn(merged, name)) merged[name] = value;
  return merged;
}

// src/collect/manifests/sam/graphql.ts
var AUTH_SETTINGS = ["LambdaAuthorizer", "OpenIDConnect", "UserPool"];
function expandGraphqlApi(expansion, resource) {
  const { id, properties, pointer, condition } = resource;
  const from = { pointer, condition };
  const auth = mapOf(member(properties, "Auth"), "Auth");
  if (auth === null) throw new Refusal("a GraphQL API needs Auth.");
  const logging = member(properties, "Logging");
  const logs = logging === false ? void 0 : isObject(logging) ? logging : {};
  const others = member(auth, "Additional");
  make(expansion, { ...from, attributes: resource.attributes }, id, "AWS::AppSync::GraphQLApi", {
    ...picked(properties, [
      "Name",
      "Visibility",
      "OwnerContact",
      "IntrospectionConfig",
      "QueryDepthLimit",
      "XrayEnabled"
    ]),
    Name: member(properties, "Name") ?? id,
    AuthenticationType: member(auth, "Type"),
    ...authConfig(auth),
    AdditionalAuthenticationProviders: Array.isArray(others) ? others.filter(isObject).map((other) => ({ AuthenticationType: member(other, "Type") ?? null })) : void 0,
    LogConfig: logs === void 0 ? void 0 : { FieldLogLevel: "ALL", CloudWatchLogsRoleArn: getAtt(`${id}CloudWatchRole`, "Arn"), ...logs }
  });
  if (logs !== void 0 && isAbsent2(member(logs, "CloudWatchLogsRoleArn"))) {
    const role = make(expansion, from, `${id}CloudWatchRole`, "AWS::IAM::Role", {
      AssumeRolePolicyDocument: trust("appsync.amazonaws.com"),
      ManagedPolicyArns: [
        { "Fn::Sub": `arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs` }
      ]
    });
    role.origins.set("ManagedPolicyArns/0", {
      kind: "inherited-default",
      from: "SAM attaches it to the logging role of a GraphQL API"
    });
  }
  permitAuthorizers2(expansion, resource, [auth, ...Array.isArray(others) ? others : []]);
  expandDataSources(expansion, resource);
}
function permitAuthorizers2(expansion, resource, auths) {
  const { id, pointer, condition } = resource;
  const functions2 = auths.flatMap((auth) => member(member(auth, "LambdaAuthorizer"), "AuthorizerUri") ?? []);
  const source = `arn:\${AWS::Partition}:appsync:\${AWS::Region}:\${AWS::AccountId}:apis/\${ApiId}`;
  functions2.forEach((arn, index) => {
    const name = `${id}ToLambdaAuthConnector${index + 1}WriteLambdaPermission`;
    make(expansion, { pointer: [...pointer, "Properties", "Auth"], condition }, name, "AWS::Lambda::Permission", {
      Action: "lambda:InvokeFunction",
      FunctionName: arn,
      Principal: "appsync.amazonaws.com",
      SourceArn: { "Fn::Sub": [source, { ApiId: getAtt(id, "ApiId") }] }
    });
  });
}
function authConfig(auth) {
  const names3 = {
    LambdaAuthorizer: "LambdaAuthorizerConfig",
    OpenIDConnect: "OpenIDConnectConfig",
    UserPool: "UserPoolConfig"
  };
  return Object.fromEntries(
    AUTH_SETTINGS.flatMap((name) => names3[name] === void 0 ? [] : [[names3[name], member(auth, name)]])
  );
}
function expandDataSources(expansion, resource) {
  const sources = mapOf(member(resource.properties, "DataSources"), "DataSources") ?? {};
  for (const [group, name] of [
    ["DynamoDb", "DynamoDB"],
    ["Lambda", "Lambda"]
  ]) {
    for (const [source, settings2] of Object.entries(mapOf(member(sources, group), group) ?? {})) {
      if (!isAbsent2(member(settings2, "ServiceRoleArn"))) continue;
      const pointer = [...resource.pointer, "Properties", "DataSources", group, source];
      make(
        expansion,
        { pointer, condition: resource.condition },
        `${resource.id}${source}${name}DataSourceRole`,
        "AWS::IAM::Role",
        {
          AssumeRolePolicyDocument: trust("appsync.amazonaws.com")
        }
      );
      const message = `The transform adds permissions for the data source ${source}, which are not worked out. Name a role in ServiceRoleArn to have it judged.`;
      report(expansion, "sam-connector", message, pointer, ["policy"]);
    }
  }
}

// src/collect/manifests/sam/simple.ts
var KEY_TYPES = { String: "S", Number: "N", Binary: "B" };
function expandTable(expansion, resource) {
  const { properties } = resource;
  const key = mapOf(member(properties, "PrimaryKey"), "PrimaryKey");
  const type = member(key ?? void 0, "Type") ?? "String";
  const name = key === null ? "id" : member(key, "Name");
  if (isAbsent2(name)) throw new Refusal("PrimaryKey needs Name.");
  const keyType = typeof type === "string" && Object.hasOwn(KEY_TYPES, type) ? KEY_TYPES[type] : void 0;
  if (keyType === void 0 && intrinsic2(type) === null)
    throw new Refusal("Type of PrimaryKey is String, Number or Binary.");
  const { PointInTimeRecoverySpecification, ProvisionedThroughput, SSESpecification, TableName } = picked(properties, [
    "PointInTimeRecoverySpecification",
    "ProvisionedThroughput",
    "SSESpecification",
    "TableName"
  ]);
  const tags = member(properties, "Tags");
  const table2 = make(expansion, { ...whole2(resource) }, resource.id, "AWS::DynamoDB::Table", {
    AttributeDefinitions: [{ AttributeName: name, AttributeType: keyType ?? type }],
    KeySchema: [{ AttributeName: name, KeyType: "HASH" }],
    BillingMode: ProvisionedThroughput === void 0 ? "PAY_PER_REQUEST" : void 0,
    PointInTimeRecoverySpecification,
    ProvisionedThroughput,
    SSESpecification,
    TableName,
    Tags: isObject(tags) ? Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) : tags
  });
  for (const at of ["SSESpecification", "PointInTimeRecoverySpecification", "Tags"]) carryOrigins(resource, table2, at);
}
function expandLayer(expansion, resource) {
  const { properties } = resource;
  const content = member(properties, "ContentUri");
  if (content === void 0 || isAbsent2(content)) throw new Refusal("a layer needs ContentUri.");
  const retention = member(properties, "RetentionPolicy");
  if (retention !== void 0) {
    const resolved = expansion.resolver.resolve(retention).value;
    const text2 = typeof resolved === "string" ? resolved.toLowerCase() : "";
    if (intrinsic2(retention) !== null && member(retention, "Ref") === void 0)
      throw new Refusal("RetentionPolicy is Retain or Delete.");
    if (!text2.includes(`\${`) && typeof resolved === "string" && !["retain", "delete"].includes(text2)) {
      throw new Refusal("RetentionPolicy is Retain or Delete.");
    }
    if (typeof retention !== "string" && intrinsic2(retention) === null)
      throw new Refusal("RetentionPolicy is Retain or Delete.");
  }
  for (const name of ["LicenseInfo", "Description", "LayerName"]) {
    const value = member(properties, name);
    if (value !== void 0 && typeof value !== "string" && intrinsic2(value) === null)
      throw new Refusal(`${name} must be a text.`);
  }
  for (const name of ["CompatibleRuntimes", "CompatibleArchitectures"]) {
    const value = member(properties, name);
    if (value !== void 0 && !Array.isArray(value) && intrinsic2(value) === null)
      throw new Refusal(`${name} must be a list.`);
  }
  make(expansion, whole2(resource), resource.id, "AWS::Lambda::LayerVersion", {
    ...picked(properties, ["CompatibleArchitectures", "CompatibleRuntimes", "Description", "LicenseInfo"]),
    LayerName: member(properties, "LayerName") ?? resource.id,
    Content: locationOf2(content, "ContentUri")
  });
}
function expandApplication(expansion, resource) {
  const { properties } = resource;
  const location2 = member(properties, "Location");
  if (isAbsent2(location2)) throw new Refusal("an application needs Location.");
  if (intrinsic2(location2) === null && isObject(location2)) {
    for (const name of ["ApplicationId", "SemanticVersion"]) {
      if (isAbsent2(member(location2, name))) throw new Refusal(`Location needs ${name}.`);
    }
  }
  const tags = member(properties, "Tags");
  if (Object.hasOwn(isObject(tags) ? tags : {}, "lambda:createdBy"))
    throw new Refusal("the tag lambda:createdBy is kept for SAM.");
  make(expansion, whole2(resource), resource.id, "AWS::CloudFormation::Stack", {
    ...picked(properties, ["NotificationARNs", "Parameters", "TimeoutInMinutes"]),
    TemplateURL: typeof location2 === "string" ? location2 : void 0,
    Tags: tagList(tags, "lambda:createdBy")
  });
}
function expandCapacityProvider(expansion, resource) {
  const { id, properties } = resource;
  const given = member(properties, "OperatorRole");
  if (isAbsent2(member(properties, "VpcConfig"))) throw new Refusal("a capacity provider needs VpcConfig.");
  const from = { pointer: resource.pointer, condition: resource.condition };
  make(expansion, whole2(resource), id, "AWS::Lambda::CapacityProvider", {
    ...picked(properties, ["CapacityProviderName", "KmsKeyArn", "VpcConfig"]),
    PermissionsConfig: {
      CapacityProviderOperatorRoleArn: isAbsent2(given) ? getAtt(`${id}OperatorRole`, "Arn") : given
    },
    Tags: tagList(member(properties, "Tags"), "lambda:createdBy")
  });
  if (!isAbsent2(given)) return;
  const role = make(expansion, from, `${id}OperatorRole`, "AWS::IAM::Role", {
    AssumeRolePolicyDocument: trust("lambda.amazonaws.com"),
    ManagedPolicyArns: ["arn:aws:iam::aws:policy/AWSLambdaManagedEC2ResourceOperator"],
    Tags: [{ Key: "lambda:createdBy", Value: "SAM" }]
  });
  role.origins.set("ManagedPolicyArns/0", {
    kind: "inherited-default",
    from: "SAM attaches it to the operator of a capacity provider"
  });
}
function whole2(resource) {
  return { pointer: resource.pointer, condition: resource.condition, attributes: resource.attributes };
}

// src/collect/manifests/sam/state-machine.ts
function expandStateMachine(expansion, resource) {
  const { id, properties, pointer, condition } = resource;
  const from = { pointer, condition };
  const { Definition, DefinitionUri, Logging, Tracing, Role, Type, Name } = picked(properties, [
    "Definition",
    "DefinitionUri",
    "Logging",
    "Tracing",
    "Role",
    "Type",
    "Name"
  ]);
  if (isAbsent2(Definition) === isAbsent2(DefinitionUri)) {
    throw new Refusal("a state machine needs either Definition or DefinitionUri.");
  }
  if (!isAbsent2(Role) && !isAbsent2(member(properties, "Policies"))) {
    throw new Refusal("only one of Role and Policies can be set.");
  }
  const policies = readPolicies(expansion, resource, `${id}Role`);
  const tags = tagList(member(properties, "Tags"), "stateMachine:createdBy");
  const made = make(expansion, { ...from, attributes: resource.attributes }, id, "AWS::StepFunctions::StateMachine", {
    ...isAbsent2(Definition) ? location(resource) : { Definition },
    DefinitionSubstitutions: member(properties, "DefinitionSubstitutions"),
    LoggingConfiguration: Logging,
    RoleArn: isAbsent2(Role) ? getAtt(`${id}Role`, "Arn") : Role,
    StateMachineName: Name,
    StateMachineType: Type,
    Tags: tags,
    TracingConfiguration: Tracing
  });
  carryOrigins(resource, made, "Tags");
  expandEvents(expansion, resource, { name: ref(id), arn: ref(id), variable: id });
  if (!isAbsent2(Role)) return;
  const enabled = member(Tracing, "Enabled");
  const traced = enabled === true || textOf(expansion, enabled) === "true";
  makeRole(expansion, from, {
    id: `${id}Role`,
    service: "states.amazonaws.com",
    resource,
    silent: traced ? [{ policy: "AWSXrayWriteOnlyAccess", because: "SAM attaches it where Tracing is on" }] : [],
    policies,
    added: [],
    tags
  });
}
function location(resource) {
  const value = locationOf2(resource.properties.DefinitionUri ?? null, "DefinitionUri");
  if (typeof value === "string") return { DefinitionUri: value };
  const { S3Bucket, S3Key, S3ObjectVersion } = picked(
    typeof value === "object" && value !== null && !Array.isArray(value) ? value : {},
    ["S3Bucket", "S3Key", "S3ObjectVersion"]
  );
  return { DefinitionS3Location: { Bucket: S3Bucket ?? null, Key: S3Key ?? null, Version: S3ObjectVersion ?? null } };
}

// src/collect/manifests/sam/websocket.ts
var SPECIAL_ROUTES = ["$connect", "$disconnect", "$default"];
var AUTH_SETTINGS2 = ["AuthArn", "IdentitySource", "InvokeRole", "Name", "PayloadFormatVersion"];
function expandWebSocketApi(expansion, resource) {
  const { id, properties, pointer, condition } = resource;
  const from = { pointer, condition };
  const routes = mapOf(member(properties, "Routes"), "Routes") ?? {};
  const auth = mapOf(member(properties, "Auth"), "Auth");
  if (isAbsent2(member(properties, "RouteSelectionExpression"))) {
    throw new Refusal("a WebSocket API needs RouteSelectionExpression.");
  }
  if (Object.keys(routes).length === 0) throw new Refusal("a WebSocket API needs at least one route in Routes.");
  if (auth !== null && !Object.hasOwn(routes, "$connect")) throw new Refusal("Auth needs the route $connect.");
  const type = authorizationType(auth ?? {});
  validateSettings(expansion, resource);
  const api = make(expansion, { ...from, attributes: resource.attributes }, id, "AWS::ApiGatewayV2::Api", {
    ...picked(properties, [
      "Description",
      "DisableExecuteApiEndpoint",
      "IpAddressType",
      "Name",
      "RouteSelectionExpression"
    ]),
    ProtocolType: "WEBSOCKET"
  });
  for (const name of ["Description", "DisableExecuteApiEndpoint", "IpAddressType"]) carryOrigins(resource, api, name);
  const stage = make(expansion, from, `${id}Stage`, "AWS::ApiGatewayV2::Stage", {
    ...picked(properties, ["AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "StageVariables"]),
    ApiId: ref(id),
    AutoDeploy: true,
    StageName: member(properties, "StageName") ?? "default"
  });
  for (const name of ["AccessLogSettings", "DefaultRouteSettings", "RouteSettings"])
    carryOrigins(resource, stage, name);
  for (const [key, route] of Object.entries(routes)) {
    expandRoute(expansion, resource, key, route, key === "$connect" ? type : "NONE");
  }
  const authorizer = member(auth ?? void 0, "AuthArn");
  if (authorizer === void 0) return;
  const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/authorizers/*`;
  make(expansion, from, `${id}AuthorizerPermission`, "AWS::Lambda::Permission", {
    Action: "lambda:InvokeFunction",
    FunctionName: authorizer,
    Principal: "apigateway.amazonaws.com",
    SourceArn: { "Fn::Sub": [source, { ApiId: ref(id) }] }
  });
}
function authorizationType(auth) {
  const type = member(auth, "AuthType");
  const settings2 = AUTH_SETTINGS2.filter((name) => Object.hasOwn(auth, name));
  if (isAbsent2(type)) {
    if (settings2.length > 0) throw new Refusal("Auth needs AuthType.");
    return "NONE";
  }
  if (type !== "AWS_IAM" && type !== "CUSTOM" && type !== "NONE") {
    throw new Refusal("AuthType is AWS_IAM, CUSTOM or NONE.");
  }
  if (type !== "CUSTOM" && settings2.length > 0) throw new Refusal(`AuthType ${type} takes no ${settings2.join(", ")}.`);
  if (type === "CUSTOM" && !Object.hasOwn(auth, "AuthArn")) throw new Refusal("AuthType CUSTOM needs AuthArn.");
  return type;
}
function validateSettings(expansion, resource) {
  const { properties } = resource;
  for (const name of ["AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "StageVariables"]) {
    mapOf(member(properties, name), name);
  }
  if (textOf(expansion, member(properties, "StageName")) === "$default") {
    throw new Refusal("the stage of a WebSocket API cannot be $default.");
  }
  const address = member(properties, "IpAddressType");
  if (address !== void 0 && intrinsic2(address) === null && address !== "ipv4" && address !== "dualstack") {
    throw new Refusal("IpAddressType is ipv4 or dualstack.");
  }
  const base = member(member(properties, "Domain"), "BasePath");
  const paths = Array.isArray(base) ? base : base === void 0 ? [] : [base];
  if (paths.some((path) => typeof path !== "string" && !isObject(path))) throw new Refusal("BasePath must be a text.");
}
function expandRoute(expansion, resource, key, route, type) {
  const { id } = resource;
  if (!SPECIAL_ROUTES.includes(key) && !/^[A-Za-z0-9]+$/.test(key)) {
    throw new Refusal(`the route ${key} must be letters and digits, or one of ${SPECIAL_ROUTES.join(", ")}.`);
  }
  const target = member(route, "FunctionArn");
  if (target === void 0 || isAbsent2(target)) throw new Refusal(`the route ${key} needs FunctionArn.`);
  if (key !== "$connect" && member(route, "RequestParameters") !== void 0) {
    throw new Refusal("RequestParameters are for the route $connect only.");
  }
  const from = { pointer: [...resource.pointer, "Properties", "Routes", key], condition: resource.condition };
  const name = `${id}${key.replace("$", "")}`;
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function}/invocations`;
  make(expansion, from, `${name}Integration`, "AWS::ApiGatewayV2::Integration", {
    ApiId: ref(id),
    IntegrationType: "AWS_PROXY",
    IntegrationUri: { "Fn::Sub": [uri, { Function: target }] }
  });
  make(expansion, from, `${name}Route`, "AWS::ApiGatewayV2::Route", {
    ApiId: ref(id),
    RouteKey: key,
    AuthorizationType: type,
    ApiKeyRequired: member(route, "ApiKeyRequired"),
    OperationName: member(route, "OperationName"),
    Target: { "Fn::Join": ["/", ["integrations", ref(`${name}Integration`)]] }
  });
  const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/*/${key}`;
  make(expansion, from, `${name}Permission`, "AWS::Lambda::Permission", {
    Action: "lambda:InvokeFunction",
    FunctionName: target,
    Principal: "apigateway.amazonaws.com",
    SourceArn: { "Fn::Sub": [source, { ApiId: ref(id) }] }
  });
}

// src/collect/manifests/sam/expand.ts
var PREFIX = "AWS::Serverless::";
var FIRST = {
  "AWS::Serverless::Function": expandFunction,
  "AWS::Serverless::StateMachine": expandStateMachine
};
var THEN = {
  "AWS::Serverless::Api": expandDeclaredApi,
  "AWS::Serverless::HttpApi": expandDeclaredApi,
  "AWS::Serverless::Application": expandApplication,
  "AWS::Serverless::CapacityProvider": expandCapacityProvider,
  "AWS::Serverless::Connector": tellConnector,
  "AWS::Serverless::GraphQLApi": expandGraphqlApi,
  "AWS::Serverless::LayerVersion": expandLayer,
  "AWS::Serverless::SimpleTable": expandTable,
  "AWS::Serverless::WebSocketApi": expandWebSocketApi
};
function expandSam(template, resolver, tables) {
  const { globals, problems } = readGlobals(template);
  const sources = /* @__PURE__ */ new Map();
  const expansion = {
    template,
    resolver,
    tables,
    sources,
    resources: /* @__PURE__ */ new Map(),
    made: [],
    apis: /* @__PURE__ */ new Map(),
    problems
  };
  readSources(expansion, sources, globals);
  const implicit = {
    rest: addImplicitApi(expansion, sources, globals, "rest"),
    http: addImplicitApi(expansion, sources, globals, "http")
  };
  for (const { type, id } of sources.values()) {
    const kind = type === "AWS::Serverless::Api" ? "rest" : type === "AWS::Serverless::HttpApi" ? "http" : null;
    if (kind !== null)
      expansion.apis.set(id, {
        id,
        kind,
        implicit: id === IMPLICIT[kind] && implicit[kind],
        routes: [],
        taken: /* @__PURE__ */ new Set(),
        defaultTargets: /* @__PURE__ */ new Set()
      });
  }
  for (const [id, source] of sources) if (!source.type.startsWith(PREFIX)) expansion.resources.set(id, plain4(source));
  for (const round of [FIRST, THEN]) {
    for (const source of sources.values()) {
      const expand = Object.hasOwn(round, source.type) ? round[source.type] : void 0;
      if (expand !== void 0) refusing(expansion, source.pointer, () => expand(expansion, source));
    }
  }
  for (const source of sources.values()) tellUnknown(expansion, source);
  return { resources: [...expansion.resources.values()], problems };
}
function readSources(expansion, sources, globals) {
  const { template } = expansion;
  const resources = member(template.body, "Resources");
  for (const [id, written] of Object.entries(isObject(resources) ? resources : {})) {
    const pointer = ["Resources", id];
    refusing(expansion, pointer, () => {
      const type = member(written, "Type");
      if (!isObject(written) || typeof type !== "string") return;
      const sam = type.startsWith(PREFIX);
      const properties = member(written, "Properties") ?? {};
      if (!isObject(properties)) {
        if (!sam && properties === null) return;
        throw new Refusal("Properties must be a map.");
      }
      if (sam && !/^[A-Za-z0-9]+$/.test(id)) throw new Refusal("a logical id is letters and digits.");
      const attributes = Object.fromEntries(
        Object.entries(written).filter(([name]) => name !== "Type" && name !== "Properties")
      );
      const condition = member(attributes, "Condition");
      if (sam && condition !== void 0 && typeof condition !== "string")
        throw new Refusal("Condition must be a text.");
      const ignored = member(attributes, "IgnoreGlobals");
      if (sam) checkIgnored(ignored, member(globals, type.slice(PREFIX.length)));
      sources.set(id, {
        id,
        type,
        attributes,
        condition: typeof condition === "string" ? condition : null,
        pointer,
        ...sam ? withGlobals(template, globals, type, properties, ignored) : { properties, origins: /* @__PURE__ */ new Map() }
      });
    });
  }
}
function checkIgnored(ignored, section2) {
  if (ignored === void 0 || ignored === "*") return;
  if (!Array.isArray(ignored) || ignored.some((name) => typeof name !== "string")) {
    throw new Refusal('IgnoreGlobals is "*" or a list of properties.');
  }
  const other = ignored.find((name) => member(section2, asText(name)) === void 0);
  if (other !== void 0) throw new Refusal(`IgnoreGlobals names ${asText(other)}, which Globals does not set.`);
}
var EVENT_OF = { rest: "Api", http: "HttpApi" };
var NAMED_BY = { rest: "RestApiId", http: "ApiId" };
function addImplicitApi(expansion, sources, globals, kind) {
  const id = IMPLICIT[kind];
  for (const { properties, pointer, type } of sources.values()) {
    if (!Object.hasOwn(FIRST, type)) continue;
    const events = member(properties, "Events");
    for (const [name, event] of Object.entries(isObject(events) ? events : {})) {
      if (member(event, "Type") !== EVENT_OF[kind]) continue;
      if (member(member(event, "Properties"), NAMED_BY[kind]) !== void 0) continue;
      const api = `AWS::Serverless::${EVENT_OF[kind]}`;
      sources.set(id, {
        id,
        type: api,
        attributes: {},
        condition: null,
        pointer: [...pointer, "Properties", "Events", name],
        ...withGlobals(expansion.template, globals, api, {}, void 0)
      });
      return true;
    }
  }
  return false;
}
function expandDeclaredApi(expansion, resource) {
  const draft2 = expansion.apis.get(resource.id);
  if (draft2 === void 0 || draft2.implicit && draft2.routes.length === 0) return;
  expandApi(expansion, resource, draft2);
}
function tellConnector(expansion, resource) {
  const message = `${resource.id} is a connector: the permissions that it adds are not worked out. Write them as policies to have them judged.`;
  report(expansion, "sam-connector", message, resource.pointer, ["policy"]);
}
function tellUnknown(expansion, source) {
  const { type, id, pointer, attributes } = source;
  if (type.startsWith(PREFIX) && !Object.hasOwn(FIRST, type) && !Object.hasOwn(THEN, type)) {
    report(
      expansion,
      "sam-unknown",
      `${id} is of the type ${type}, which is not known here, so that what it makes is missing.`,
      pointer
    );
  }
  const connectors = member(attributes, "Connectors");
  if (connectors !== void 0 && intrinsic2(connectors) === null) {
    const message = `${id} has connectors: the permissions that they add are not worked out. Write them as policies to have them judged.`;
    report(expansion, "sam-connector", message, [...pointer, "Connectors"], ["policy"]);
  }
}
function plain4(source) {
  return {
    logicalId: source.id,
    type: source.type,
    properties: source.properties,
    attributes: source.attributes,
    condition: source.condition,
    pointer: source.pointer,
    madeBy: "template",
    origins: /* @__PURE__ */ new Map()
  };
}

// src/collect/manifests/read-cloudformation.ts
var FACTS = [
  functions,
  roles,
  permissions,
  functionUrls,
  restRoutes,
  httpRoutes,
  graphqlRoutes,
  eventSources,
  queues,
  stores,
  logGroups,
  settings
];
var POLICY_TYPES = /* @__PURE__ */ new Set(["role", "policy-statement", "trust-statement", "permission"]);
function read2(file, context) {
  if (file.size > MAX_TEMPLATE_BYTES) {
    return unread([tooBig({ path: file.path, line: null, column: null, pointer: null })]);
  }
  const { template, problems } = parseTemplate(readWhole(file), file.path);
  if (!template) return unread(problems);
  const supplied = {
    values: context.config.collect.manifests.parameters,
    path: context.config.path ?? ".evidence.yml"
  };
  const found2 = readTemplate(template, supplied, context);
  const kinds = found2.facts.some(({ type }) => POLICY_TYPES.has(type)) ? ["manifest", "policy"] : ["manifest"];
  return { ...found2, kinds, problems: [...problems, ...found2.problems], producedAt: null, kindOf: kindOf3 };
}
function kindOf3(fact) {
  return POLICY_TYPES.has(fact.type) ? "policy" : "manifest";
}
function unread(problems) {
  return { dialect: "cloudformation", kinds: ["manifest"], facts: [], problems, producedAt: null };
}
function readTemplate(written, supplied, context) {
  const template = writeOutLoops(written, createResolver(written, supplied));
  const resolver = createResolver(template, supplied);
  const { macros, problems } = opaqueMacros(template);
  problems.push(...resourceProblems(template));
  const dialect = isSam(template) ? "sam" : "cloudformation";
  const expanded = dialect === "sam" ? expandSam(template, resolver, context.tables) : null;
  problems.push(...expanded?.problems ?? []);
  const stack = createStack(template, resolver, expanded?.resources ?? declaredResources(template), problems);
  const facts = [stackFact(stack, dialect, macros), ...FACTS.flatMap((make2) => make2(stack))];
  return { dialect, facts: distinct(facts), problems };
}
function distinct(facts) {
  const seen = /* @__PURE__ */ new Map();
  return facts.map((fact) => {
    const times = (seen.get(fact.id) ?? 0) + 1;
    seen.set(fact.id, times);
    return times === 1 ? fact : { ...fact, id: `${fact.id}~${times}` };
  });
}
var cloudformation = {
  dialect: "cloudformation",
  kind: "manifest",
  patterns: [
    "**/template.{yaml,yml,json}",
    "**/*.template.{json,yaml,yml}",
    "**/*.template",
    "**/{cloudformation,cfn}/**/*.{yaml,yml,json}",
    "**/{cloudformation,cfn,sam}*.{yaml,yml,json}",
    "**/*.{yaml,yml,json}"
  ],
  recognises: isTemplateHead,
  read: read2
};

// src/collect/policies/read-policy-document.ts
var MAX_SIZE = 4 << 20;
var KEYS2 = /"(?:Statement|PolicyDocument|AssumeRolePolicyDocument)"\s*:/i;
var VERSION = /"Version"\s*:\s*"20(?:08|12)-10-17"/i;
var STATEMENT = /^\[?\s*\{[^{}]*"Effect"\s*:\s*"(?:Allow|Deny)"/i;
var OTHER = /"(?:AWSTemplateFormatVersion|Resources|resource_changes|planned_values|Records|predicateType)"\s*:/;
var policyDocument = {
  dialect: "iam-policy",
  kind: "policy",
  patterns: ["**/*policy*.json", "**/policies/**/*.json"],
  recognises: (head) => {
    const text2 = decodeText(head).trimStart();
    if (!/^[{[]/.test(text2) || OTHER.test(text2)) return false;
    return KEYS2.test(text2) || VERSION.test(text2) || STATEMENT.test(text2);
  },
  read: (file) => {
    const reading = (facts, problems, producedAt = null) => ({
      dialect: "iam-policy",
      kinds: ["policy"],
      facts,
      problems,
      producedAt
    });
    const whole3 = { path: file.path, line: null, column: null, pointer: null };
    if (file.size > MAX_SIZE) {
      const message = `The file has ${file.size} bytes; a policy of more than ${MAX_SIZE} is not read.`;
      return reading([], [problem("cap-reached", message, whole3)]);
    }
    const text2 = decodeText(readWhole(file));
    const lines = lineIndex(text2);
    const tree = jsonTree(text2);
    if (tree === null) {
      const place = { ...whole3, ...lines(jsonFault(text2)) };
      return reading([], [problem("json-syntax", "The file is not valid JSON; mend it from here on.", place)]);
    }
    const placeOf = (pointer) => ({
      path: file.path,
      ...lines(tree.offsetOf(pointer)),
      pointer: pointerText(pointer)
    });
    const faults = tree.faults.map(
      ({ code, message, offset }) => problem(code, message, { ...whole3, ...lines(offset) })
    );
    const found2 = documentsIn(tree.value);
    if (found2.length === 0) {
      if (faults.length > 0) return reading([], faults);
      const message = "The file holds no policy: neither Statement nor PolicyDocument stands at its top.";
      return reading([], [problem("policy-syntax", message, placeOf([]))]);
    }
    const read4 = found2.map((document) => readDocument(document, placeOf, file.path));
    return reading(
      read4.flatMap(({ statements }) => statements),
      [...faults, ...read4.flatMap(({ problems }) => problems)],
      createdAt(tree.value)
    );
  }
};
function documentsIn(value) {
  const bare = { pointer: [], name: null, role: null, trust: false, wrapped: false };
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((item) => isPlainObject(item) && element(item, "Effect") !== null) ? [{ ...bare, wrapped: true, document: { Statement: value } }] : [];
  }
  if (!isPlainObject(value)) return [];
  if (element(value, "Statement") !== null) return [{ ...bare, document: value }];
  if (element(value, "Effect") !== null) return [{ ...bare, wrapped: true, document: { Statement: value } }];
  return ["", "PolicyVersion", "Policy", "Role"].flatMap((outer) => {
    const holder = outer === "" ? value : value[outer];
    if (!isPlainObject(holder)) return [];
    const text2 = (name) => typeof holder[name] === "string" ? holder[name] : null;
    return ["PolicyDocument", "Document", "AssumeRolePolicyDocument"].flatMap((name) => {
      const document = Object.hasOwn(holder, name) ? holder[name] : void 0;
      if (document === void 0 || typeof document !== "string" && !isPlainObject(document)) return [];
      return [
        {
          document,
          pointer: [...outer === "" ? [] : [outer], name],
          name: text2("PolicyName"),
          role: text2("RoleName"),
          trust: name === "AssumeRolePolicyDocument",
          wrapped: false
        }
      ];
    });
  });
}
function readDocument(found2, placeOf, path) {
  const { document, name, role } = found2;
  const place = (pointer) => placeOf(found2.wrapped ? pointer.slice(1) : [...found2.pointer, ...pointer]);
  const idPrefix = `${path}#${name ?? role ?? "policy"}`;
  const use = found2.trust ? "trust" : useOf(document);
  if (use === "trust") {
    const unknown = hole2(role === null ? "the file does not say which role trusts" : "the role is declared elsewhere");
    return readTrust(document, { role: unknown, stack: hole2("a document by itself has no stack"), idPrefix, place });
  }
  if (use === "resource") {
    const message = "A policy with Principal belongs to a resource; it is not read as what a role may do.";
    return { statements: [], problems: [{ ...problem("resource-policy", message, place([])), kinds: [] }] };
  }
  return readStatements(document, {
    role: role === null ? null : hole2("the role is declared elsewhere"),
    stack: null,
    policy: name ?? path,
    kind: "document",
    idPrefix,
    place
  });
}
function useOf(document) {
  const bodies = statementsOf(document, () => {
  }).map(({ body }) => body);
  const named2 = bodies.filter((body) => element(body, "Principal") !== null || element(body, "NotPrincipal") !== null);
  if (named2.length === 0) return "identity";
  const sts = named2.every((body) => {
    const actions = items(element(body, "Action")?.value).map(({ value }) => value);
    return actions.length > 0 && actions.every((action) => typeof action === "string" && /^sts:/i.test(action));
  });
  return sts ? "trust" : "resource";
}
function createdAt(value) {
  const version = asObject(value).PolicyVersion;
  const date = isPlainObject(version) ? version.CreateDate : void 0;
  return typeof date === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : null;
}
function asObject(value) {
  return isPlainObject(value) ? value : {};
}
function problem(code, message, place) {
  return { code, message, kinds: ["policy"], place };
}
function pointerText(pointer) {
  return pointer.map((step) => `/${step.replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
}

// src/collect/signatures/read-sigstore-bundle.ts
var MEDIA_TYPE = /"mediaType"\s*:\s*"application\\?\/vnd\.dev\.sigstore\.bundle/;
var PARTS = /"verificationMaterial"|"dsseEnvelope"|"messageSignature"/;
var NAMED = /\.sigstore(?:\.json|\.jsonl)?$/i;
var sigstoreBundle = {
  dialect: "sigstore-bundle",
  kind: "signature",
  patterns: [
    "**/*.sigstore.{json,jsonl}",
    "**/*.sigstore",
    "**/*.bundle.{json,jsonl}",
    "**/bundle.{json,jsonl}",
    "**/*.intoto.{json,jsonl}",
    "**/*attestation*.{json,jsonl}",
    "**/*provenance*.{json,jsonl}",
    // What `gh attestation download` writes.
    "**/sha256[:-]*.jsonl"
  ],
  recognises: (head, path) => {
    const text2 = head.toString("latin1");
    return MEDIA_TYPE.test(text2) || PARTS.test(text2) || NAMED.test(path);
  },
  read: async (file, context) => (await import("./read-bundles-XDL6PP27.js")).readBundles(file, context)
};

// src/collect/tests/read-junit.ts
var import_saxes = __toESM(require_saxes());

// src/mask/cut.ts
var LOOKAHEAD = 1024;
function cutText(text2, length2) {
  if (text2.length <= length2) return text2;
  const across = findSensitive(text2.slice(0, length2 + LOOKAHEAD)).find(
    (found2) => found2.start < length2 && found2.end > length2
  );
  const end = across?.start ?? length2;
  const whole3 = /[\ud800-\udbff]$/.test(text2.slice(0, end)) ? end - 1 : end;
  return `${text2.slice(0, whole3)}\u2026`;
}

// src/collect/tests/test-totals.ts
var MAX_FAILING = 50;
var MAX_TAGGED = 1e3;
var MAX_NAME = 300;
function testTotals() {
  const counts = { passed: 0, failed: 0, error: 0, skipped: 0 };
  const failing = [];
  const tagged = [];
  const declarations = [];
  let suites = 0;
  let flaky = 0;
  let milliseconds = 0;
  let timed = false;
  let tagsDropped = false;
  const counted = () => ({
    tests: counts.passed + counts.failed + counts.error + counts.skipped,
    failures: counts.failed,
    errors: counts.error,
    skipped: counts.skipped
  });
  const tag = ({ check, function: about }, outcome) => {
    if (tagged.length >= MAX_TAGGED) tagsDropped = true;
    else
      tagged.push({
        check: cutText(check, MAX_NAME),
        function: about === null ? null : cutText(about, MAX_NAME),
        outcome
      });
  };
  const differences = () => {
    const found2 = [];
    const real = counted();
    for (const count2 of ["tests", "failures", "errors", "skipped"]) {
      const wrong = declarations.find((declared2) => declared2[count2] !== void 0 && declared2[count2] !== real[count2]);
      if (wrong?.[count2] !== void 0) found2.push({ count: count2, declared: wrong[count2], counted: real[count2] });
    }
    return found2;
  };
  return {
    add: (testCase) => {
      const { name, suite, outcome } = testCase;
      counts[outcome]++;
      if (testCase.flaky && outcome === "passed") flaky++;
      if (testCase.seconds !== null) {
        timed = true;
        milliseconds += testCase.seconds * 1e3;
      }
      if ((outcome === "failed" || outcome === "error") && failing.length < MAX_FAILING) {
        failing.push({ name: cutText(name, MAX_NAME), suite: cutText(suite, MAX_NAME), outcome });
      }
      for (const own of testCase.tags) tag(own, outcome);
    },
    tag,
    declare: (declared2) => declarations.push(declared2),
    counted,
    suite: () => {
      suites++;
    },
    result: () => ({
      attributes: {
        suites,
        tests: counted().tests,
        passed: counts.passed,
        failed: counts.failed,
        errors: counts.error,
        skipped: counts.skipped,
        flaky,
        seconds: timed ? Math.round(milliseconds) / 1e3 : null,
        failing,
        differences: differences(),
        tagged
      },
      tagsDropped
    })
  };
}

// src/collect/tests/junit-events.ts
var TOOLS2 = /* @__PURE__ */ new Map([
  ["pytest", "pytest"],
  ["pytest tests", "pytest"],
  ["jest tests", "jest"],
  ["vitest tests", "vitest"],
  ["bun test", "bun"],
  ["Mocha Tests", "mocha"],
  ["rspec", "rspec"],
  ["nosetests", "nose"],
  ["nose2-junit", "nose2"],
  ["minitest", "minitest"]
]);
var SKIPPED_STATUS = /^(?:notrun|disabled|skipped|ignored|pending|suppressed)$/i;
var FAILED_STATUS = /^(?:fail|failed|failure|broken)$/i;
function integer(value) {
  return value !== void 0 && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : void 0;
}
function declaredBy(attributes) {
  const declared2 = {};
  const tests = integer(attributes.tests);
  const failures = integer(attributes.failures);
  const errors = integer(attributes.errors);
  const skips = [
    attributes.skipped ?? attributes.skips ?? attributes.skip ?? attributes.ignored,
    attributes.disabled
  ].map(integer);
  if (tests !== void 0) declared2.tests = tests;
  if (failures !== void 0) declared2.failures = failures;
  if (errors !== void 0) declared2.errors = errors;
  if (skips.some((skip) => skip !== void 0)) declared2.skipped = (skips[0] ?? 0) + (skips[1] ?? 0);
  return declared2;
}
function secondsOf(value) {
  if (value === void 0) return null;
  const trimmed = value.trim();
  const plain5 = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(trimmed) ? trimmed.replaceAll(",", "") : trimmed;
  return /^\d{1,12}(?:\.\d{1,20})?(?:e-?\d{1,2})?$/i.test(plain5) ? Number(plain5) : null;
}
var TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d)?$/;
function instantOf2(value) {
  const match = TIMESTAMP.exec(value?.trim() ?? "");
  if (match === null) return null;
  const [, date, time, fraction = "", zone] = match;
  const offset = zone === void 0 || zone === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const at = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`);
  return Number.isNaN(at) ? null : { at, zoned: zone !== void 0 };
}
function outcomeOf({ elements, status }) {
  if (elements.has("error")) return "error";
  if (elements.has("failure")) return "failed";
  if (elements.has("skipped") || elements.has("ignored") || elements.has("disabled")) return "skipped";
  return status;
}
function statusOf(attributes) {
  const stated = [attributes.status, attributes.result].filter((value) => value !== void 0);
  if (stated.some((value) => FAILED_STATUS.test(value))) return "failed";
  if (stated.some((value) => /^error$/i.test(value))) return "error";
  return stated.some((value) => SKIPPED_STATUS.test(value)) ? "skipped" : "passed";
}
function addProperty(tagging, { name, value }) {
  if (value === void 0 || value === "") return;
  if (name === "check" || name === "control") tagging.checks.push(value);
  if (name === "function" || name === "subject") tagging.about = value;
}
var tagsOf = ({ checks, about }) => checks.map((check) => ({ check, function: about }));
function junitEvents() {
  const totals = testTotals();
  const suites = [];
  const topLevel = {};
  const silent = /* @__PURE__ */ new Set();
  let current = null;
  let depth = 0;
  let tool = null;
  let earliest = null;
  const openSuite = (attributes, isRoot) => {
    const instant = instantOf2(attributes.timestamp);
    if (instant !== null && (earliest === null || instant.at < earliest.at)) earliest = instant;
    tool ??= TOOLS2.get(attributes.name ?? "") ?? (/surefire/.test(attributes["xsi:noNamespaceSchemaLocation"] ?? "") ? "surefire" : null);
    const declared2 = declaredBy(attributes);
    if (isRoot) return totals.declare(declared2);
    if (suites.length === 0) {
      for (const count2 of ["tests", "failures", "errors", "skipped"]) {
        if (declared2[count2] === void 0) silent.add(count2);
        topLevel[count2] = (topLevel[count2] ?? 0) + (declared2[count2] ?? 0);
      }
    }
    suites.push({
      name: attributes.name ?? "",
      declared: declared2,
      before: totals.counted(),
      ownCases: false,
      tagging: { checks: [], about: null }
    });
  };
  const closeSuite = () => {
    const suite = suites.pop();
    if (suite === void 0) return;
    if (suite.ownCases) totals.suite();
    const after2 = totals.counted();
    const more = (count2) => after2[count2] > suite.before[count2];
    if (!more("tests")) return;
    const outcome = more("errors") ? "error" : more("failures") ? "failed" : more("skipped") ? "skipped" : "passed";
    for (const tag of tagsOf(suite.tagging)) totals.tag(tag, outcome);
  };
  const closeCase = (testCase) => {
    const suite = suites.at(-1);
    if (suite !== void 0) suite.ownCases = true;
    const { elements } = testCase;
    totals.add({
      name: testCase.name,
      suite: testCase.suite,
      outcome: outcomeOf(testCase),
      flaky: elements.has("flakyFailure") || elements.has("flakyError"),
      seconds: testCase.seconds,
      tags: tagsOf({ ...testCase.tagging, about: testCase.tagging.about ?? suite?.tagging.about ?? null })
    });
  };
  return {
    open: (name, attributes) => {
      depth++;
      if (current !== null) {
        if (depth === current.depth + 1) current.elements.add(name);
        if (name === "property") addProperty(current.tagging, attributes);
      } else if (name === "testcase") {
        current = {
          name: attributes.name ?? "",
          suite: suites.at(-1)?.name || attributes.classname || "",
          depth,
          status: statusOf(attributes),
          elements: /* @__PURE__ */ new Set(),
          seconds: secondsOf(attributes.time),
          tagging: { checks: [], about: null }
        };
      } else if (name === "testsuite" || name === "testsuites") {
        openSuite(attributes, name === "testsuites");
      } else if (name === "property") {
        const suite = suites.at(-1);
        if (suite !== void 0) addProperty(suite.tagging, attributes);
        if (attributes.name === "go.version") tool ??= "go test";
      }
    },
    close: (name) => {
      if (current !== null) {
        if (depth === current.depth) {
          closeCase(current);
          current = null;
        }
      } else if (name === "testsuite") {
        closeSuite();
      }
      depth--;
      if (depth === 0) {
        const together = Object.entries(topLevel).filter(([count2]) => !silent.has(count2));
        totals.declare(Object.fromEntries(together));
      }
    },
    totals,
    tool: () => tool,
    ranAt: () => earliest && { at: new Date(earliest.at).toISOString().replace(".000Z", "Z"), assumedUtc: !earliest.zoned }
  };
}

// src/collect/tests/xml-chunks.ts
import { StringDecoder } from "node:string_decoder";
var ILLEGAL = /[\x00-\x08\x0b\x0c\x0e-\x1f]/g;
function encodingOf(head) {
  if (head[0] === 255 && head[1] === 254) return "utf-16le";
  if (head[0] === 254 && head[1] === 255) return "utf-16be";
  if (head[0] === 60 && head[1] === 0) return "utf-16le";
  if (head[0] === 0 && head[1] === 60) return "utf-16be";
  const declaration = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.subarray(0, 300).toString("latin1")
  );
  const label = declaration?.[1] ?? "utf-8";
  if (/^(?:utf-?16|ucs-?2)/i.test(label)) return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
function xmlDecoder(head) {
  const encoding = encodingOf(head);
  if (encoding === null) return null;
  let decode;
  if (encoding === "utf-8") {
    const decoder = new StringDecoder("utf8");
    decode = (chunk) => decoder.write(chunk);
  } else {
    const decoder = new TextDecoder(encoding);
    decode = (chunk) => decoder.decode(chunk, { stream: true });
  }
  let first = true;
  return (chunk) => {
    const text2 = decode(chunk).replace(ILLEGAL, "");
    if (!first || text2 === "") return text2;
    first = false;
    return text2.replace(/^\ufeff/, "");
  };
}

// src/collect/tests/read-junit.ts
var MAX_DEPTH2 = 200;
var MAX_ATTRIBUTES = 1e3;
var MAX_BETWEEN_TAGS = 64 << 20;
var PIECE = 1 << 15;
var HARMLESS = /disallowed character\.$|malformed character entity|is disallowed in char data/;
function beginsAsJunit(head) {
  const text2 = xmlDecoder(head)?.(head) ?? "";
  let at = 0;
  for (; ; ) {
    while (/\s/.test(text2.charAt(at))) at++;
    const end = text2.startsWith("<!--", at) ? "-->" : text2.startsWith("<?", at) ? "?>" : null;
    if (end === null) break;
    const found2 = text2.indexOf(end, at);
    if (found2 === -1) return false;
    at = found2 + end.length;
  }
  if (text2.startsWith("<!DOCTYPE", at)) return /<testsuites?[\s/>]/.test(text2.slice(at));
  const root = /^<testsuites?(?:[\s/>][^>]{0,4096})?/.exec(text2.slice(at, at + 4200))?.[0];
  return root !== void 0 && /^<testsuites?(?:[\s/>]|$)/.test(text2.slice(at, at + 12)) && !/\sxmlns=["'](?![^"']*junit)/i.test(root);
}
var NAMED2 = /(?:^|\/)(?:junit[^/]*|[^/]*[-_.]junit|TEST-[^/]+)\.xml$/;
function isNoReport(head, path) {
  return NAMED2.test(path) && !/^\s*<(?!!doctype\s+html|html)/i.test(xmlDecoder(head)?.(head) ?? "");
}
function readReport(file) {
  const events = junitEvents();
  const parser = new import_saxes.SaxesParser({ xmlns: false });
  let decode;
  let problem2 = null;
  let rootLine = null;
  let depth = 0;
  let attributes = 0;
  let sinceTag = 0;
  const stop = (code, message) => {
    problem2 ??= {
      code,
      message: `${message} What was counted up to there stands, but nothing can pass on it: write the report again, or take it out of collect.tests.`,
      kinds: ["test"],
      place: { path: file.path, line: parser.line, column: parser.column + 1, pointer: null }
    };
  };
  parser.on("error", (error) => {
    if (!HARMLESS.test(error.message))
      stop("xml-syntax", "The test report is not well-formed XML from here on, as when it was cut off.");
  });
  parser.on(
    "doctype",
    () => stop(
      "xml-doctype",
      "The test report declares a document type; those are not read, as they can pull in other files."
    )
  );
  parser.on("opentagstart", () => {
    attributes = 0;
  });
  parser.on("attribute", () => {
    if (++attributes > MAX_ATTRIBUTES) stop("cap-reached", `An element has more than ${MAX_ATTRIBUTES} attributes.`);
  });
  parser.on("opentag", (tag) => {
    sinceTag = 0;
    if (problem2 !== null) return;
    if (depth === 0 && !/^testsuites?$/.test(tag.name)) {
      return stop("not-a-report", "The file is called a test report and is something else.");
    }
    rootLine ??= parser.line;
    if (++depth > MAX_DEPTH2) return stop("cap-reached", `Elements are nested more than ${MAX_DEPTH2} deep.`);
    events.open(tag.name, tag.attributes);
  });
  parser.on("closetag", (tag) => {
    sinceTag = 0;
    if (problem2 !== null) return;
    depth--;
    events.close(tag.name);
  });
  const take = (piece) => {
    if (problem2 !== null) return;
    decode ??= xmlDecoder(piece);
    if (decode === null) {
      return stop("xml-encoding", "The test report says that it is in an encoding that is not known here; use UTF-8.");
    }
    const text2 = decode(piece);
    sinceTag += text2.length;
    if (sinceTag > MAX_BETWEEN_TAGS) {
      return stop("cap-reached", `There are more than ${MAX_BETWEEN_TAGS} characters between two tags.`);
    }
    parser.write(text2);
  };
  readChunks(file, (chunk) => {
    for (let at = 0; at < chunk.length; at += PIECE) take(chunk.subarray(at, at + PIECE));
  });
  if (problem2 === null) parser.close();
  return { events, rootLine, problem: problem2 };
}
function read3(file) {
  const { events, rootLine, problem: problem2 } = readReport(file);
  const problems = problem2 === null ? [] : [problem2];
  const place = { path: file.path, line: rootLine, column: rootLine === null ? null : 1, pointer: null };
  const { attributes, tagsDropped } = events.totals.result();
  const ranAt = events.ranAt();
  if (tagsDropped) {
    problems.push({
      code: "cap-reached",
      message: `More than ${MAX_TAGGED} cases are tagged as evidence for checks; the others are counted, but their tags are not kept.`,
      kinds: ["test"],
      place
    });
  }
  const origins = {};
  if (ranAt?.assumedUtc) origins["/ranAt"] = { kind: "assumed", from: "the timestamp has no zone; taken as UTC" };
  const fact = {
    type: "test-run",
    id: `test-run:${file.path}#report`,
    attributes: { tool: events.tool(), ...attributes, ranAt: ranAt?.at ?? null, tracked: file.tracked },
    origins,
    place
  };
  return {
    dialect: "junit",
    kinds: ["test"],
    // Of a file in which not even the root was reached nothing is known.
    facts: rootLine === null ? [] : [fact],
    problems,
    producedAt: ranAt?.at ?? null,
    basis: "declared"
  };
}
var junit = {
  dialect: "junit",
  kind: "test",
  patterns: [
    "**/junit*.xml",
    "**/*junit*.xml",
    "**/*junit*/**/*.xml",
    "**/TEST-*.xml",
    "**/TESTS-*.xml",
    "**/*test-results*/**/*.xml",
    "**/*test-reports*/**/*.xml",
    "**/test_results/**/*.xml",
    "**/test_reports/**/*.xml",
    "**/TestResults/**/*.xml",
    "**/surefire-reports/*.xml",
    "**/failsafe-reports/*.xml",
    "**/*test-results*.xml",
    "**/*test-report*.xml",
    "**/*test_results*.xml",
    "**/*test_report*.xml",
    "**/results.xml",
    "**/report.xml",
    "**/test.xml",
    "**/tests.xml",
    "**/pytest*.xml",
    "**/nosetests.xml",
    "**/rspec*.xml",
    "**/xunit*.xml"
  ],
  recognises: (head, path) => beginsAsJunit(head) || isNoReport(head, path),
  read: read3
};

// src/collect/readers.ts
var READERS = [sigstoreBundle, cloudformation, policyDocument, junit, logLines];

// src/collect/walk.ts
import { readdirSync, realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { join as join2, sep as sep2 } from "node:path";
var MAX_FILES = 2e5;
var MAX_DEPTH3 = 64;
var IGNORED_FOLDERS = /* @__PURE__ */ new Set([
  // other people's code
  ...["node_modules", "bower_components", "vendor", "site-packages", ".venv", "venv", "virtualenv", "Pods"],
  // version control and caches of tools
  ...[".git", ".hg", ".svn", "__pycache__", ".tox", ".nox", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".gradle"],
  ...[
    ".terraform",
    ".cache",
    ".parcel-cache",
    ".next",
    ".nuxt",
    ".turbo",
    ".nx",
    ".idea",
    ".vscode",
    ".yarn",
    ".pnpm-store"
  ],
  // test fixtures and examples, which describe systems that are not this one
  ...["fixtures", "__fixtures__", "__snapshots__", "__mocks__", "testdata", "test-data", "test_data", "test-fixtures"],
  ...["examples", "example", "samples"]
]);
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
function walk(root, skip, wanted) {
  const result = { files: [], problems: [], ignored: [] };
  const inside = `${realpathSync2(root)}${sep2}`;
  const everyKind = [...COLLECTED_KINDS];
  const problem2 = (code, message, path, kinds) => {
    result.problems.push({ code, message, kinds, place: { path, line: null, column: null, pointer: null } });
  };
  const link = (absolute, path) => {
    try {
      const target = realpathSync2(absolute);
      if (!`${target}${sep2}`.startsWith(inside)) {
        const kinds = wanted(path) ? everyKind : [];
        problem2(
          "link-outside",
          "A link that leads out of the root was not followed. Put the file itself there.",
          path,
          kinds
        );
        return;
      }
      const stat = statSync2(target);
      if (stat.isFile()) result.files.push({ path, absolute: target, size: stat.size });
    } catch {
      problem2("link-broken", "A link that leads nowhere was passed over.", path, wanted(path) ? everyKind : []);
    }
  };
  const file = (absolute, path) => {
    try {
      result.files.push({ path, absolute, size: statSync2(absolute).size });
    } catch {
      const message = "The file could not be looked at. Give the job the right to its folder; a name that is no UTF-8 must be changed.";
      problem2("file-unreadable", message, path, wanted(path) ? everyKind : []);
    }
  };
  const visit = (folder, prefix, depth) => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
    } catch {
      problem2(
        "folder-unreadable",
        "The folder could not be read. Give the job the right to read it.",
        prefix || ".",
        everyKind
      );
      return;
    }
    for (const entry of entries) {
      const absolute = join2(folder, entry.name);
      const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
      if (absolute === skip) continue;
      if (result.files.length >= MAX_FILES) return;
      if (entry.isSymbolicLink()) link(absolute, path);
      else if (entry.isDirectory()) {
        if (IGNORED_FOLDERS.has(entry.name)) result.ignored.push(path);
        else if (depth >= MAX_DEPTH3) {
          problem2("folder-too-deep", `Folders deeper than ${MAX_DEPTH3} are not looked into.`, path, everyKind);
        } else visit(absolute, path, depth + 1);
      } else if (entry.isFile()) file(absolute, path);
    }
  };
  visit(root, "", 0);
  if (result.files.length >= MAX_FILES) {
    problem2("cap-reached", `Only the first ${MAX_FILES} files were looked at. Set a narrower root.`, ".", everyKind);
  }
  return result;
}

// src/catalogue/shipped-catalogue.ts
import { readFileSync } from "node:fs";
function readShippedCatalogue() {
  return JSON.parse(readFileSync(shippedPath("dist/catalogue.json"), "utf8"));
}

export {
  readConfig,
  maskAll,
  maskFacts,
  maskStated,
  readHead,
  wantedBy,
  discover,
  toEvidence,
  readEvidence,
  READERS,
  walk,
  readShippedCatalogue
};
