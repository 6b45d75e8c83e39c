package dep

// MaxFeatures is the most features that a state or an arc has.
const MaxFeatures = 96

// mix makes the number of a feature from its template and up to three values.
func mix(template, a, b, c uint32) uint32 {
	h := uint64(template)*0x9E3779B97F4A7C15 + uint64(a)*0xD6E8FEB86659FD93 + uint64(b)*0xA0761D6478BD642F + uint64(c)*0xE7037ED1A0B428DB
	h = (h ^ h>>32) * 0x9FB21C651E98DF25
	return uint32(h >> 32)
}

// distance groups the distance between two nodes.
func distance(a, b int32) uint32 {
	d := max(a-b, b-a)
	switch {
	case d > 10:
		return 7
	case d > 5:
		return 6
	}
	return uint32(d)
}

// Parts is the number of parts that the features of a state come in.
const Parts = 3

// Features puts a part of the features of a state into fs and returns how many
// there are. The most telling are in the first part: where they leave no doubt,
// the others are not asked for. [State.Look] must have been called.
func (s *State) Features(fs *[MaxFeatures]uint32, part int) int {
	switch part {
	case 0:
		return s.first(fs)
	case 1:
		return s.second(fs)
	}
	return s.third(fs)
}

// A view is what the features of a state are made of.
type view struct {
	s0, s1, s2, b0, b1, b2, b3 *node // the top of the stack and the next tokens
	s0l, s0r, s0l2, s0r2       *node // their outermost children
	s1l, s1r, s1r2, b0l, b0l2  *node
	d0, d1                     uint32 // distances between the top of the stack and its neighbours
	v0, v1, vb                 uint32 // numbers of children
	t01, t10                   uint32 // tags
	r0, l0, r1, lb             uint32 // relations of children
}

// Look prepares for Features.
func (s *State) Look() {
	i0, i1, j0 := s.Top(0), s.Top(1), s.Next(0)
	n, v := s.nodes, &s.view
	s0, s1, b0 := &n[i0], &n[i1], &n[j0]
	v.s0, v.s1, v.s2, v.b0, v.b1, v.b2, v.b3 = s0, s1, &n[s.Top(2)], b0, &n[s.Next(1)], &n[s.Next(2)], &n[s.Next(3)]
	v.s0l, v.s0r, v.s0l2, v.s0r2 = &n[s0.l1], &n[s0.r1], &n[s0.l2], &n[s0.r2]
	v.s1l, v.s1r, v.s1r2, v.b0l, v.b0l2 = &n[s1.l1], &n[s1.r1], &n[s1.r2], &n[b0.l1], &n[b0.l2]
	v.d0, v.d1 = distance(i0, j0), distance(i0, i1)
	v.v0, v.v1, v.vb = min(s0.left, 3)<<2|min(s0.right, 3), min(s1.left, 3)<<2|min(s1.right, 3), min(b0.left, 3)
	v.t01, v.t10 = s0.tag<<16^b0.tag, s1.tag<<16^s0.tag
	v.r0, v.l0, v.r1, v.lb = relations(s0.rights), relations(s0.lefts), relations(s1.rights), relations(b0.lefts)
}

// contexts are those of the state: the parts of speech of what stands there, with whether
// the top of the stack has children and how far away it is; and the same with the words
// of closed classes.
func (s *State) contexts() [2]uint32 {
	v := &s.view
	shape := min(v.d0, 2)<<2 | min(v.s0.left, 1)<<1 | min(v.s0.right, 1)
	return [2]uint32{
		mix(150, v.t10, v.b0.tag<<16|v.b1.tag, shape),
		mix(151, v.s1.gist, v.s0.gist, v.b0.gist+(v.b1.pos<<8|shape)*0x9E3779B1),
	}
}

func (s *State) first(fs *[MaxFeatures]uint32) int {
	v := &s.view
	f := [...]uint32{
		mix(27, v.t10, v.b0.tag, 0), mix(89, v.t01, v.r0, v.b1.tag), mix(65, v.b0l.wordTag, v.t01, 0), mix(93, v.s0.narrow, v.l0, v.b0.tag),
		mix(61, v.b0.wordTag, v.b0l.wordTag, v.s0.tag), mix(40, v.s2.pos<<8|v.s1.pos, v.s0.pos<<8|v.b0.pos, v.b1.pos),
		mix(32, v.s1.tag, v.s0.wordTag, v.b0.tag), mix(88, v.t01, v.lb, 0), mix(51, v.t10, v.v0<<8|v.v1, v.b0.tag), mix(52, v.t01, v.v0<<8|v.vb, v.d0),
		mix(37, v.t01, v.b1.wordTag, 0), mix(85, v.t10, v.r1, v.b0.tag), mix(28, v.t10, v.b0.tag, v.b1.tag), mix(57, v.s0.tag, v.b0.tag, v.b0l.tag),
		mix(42, v.t01, v.d0, 0), mix(53, v.s0.tag, v.s0l.tag, v.b0.tag),
	}
	return copy(fs[:], f[:])
}

func (s *State) second(fs *[MaxFeatures]uint32) int {
	v := &s.view
	f := [...]uint32{
		mix(91, v.s0.narrow, v.r0, v.b0.tag), mix(62, v.s0l.wordTag, v.s0.tag, v.b0.tag), mix(83, v.s0.tag, v.l0, v.b0.tag), mix(25, v.t01, v.b1.tag, 0),
		mix(81, v.s0.tag, v.r0, v.b0.tag), mix(54, v.s0.tag, v.s0r.tag, v.b0.tag), mix(63, v.s0r.wordTag, v.s0.tag, v.b0.tag), mix(16, v.t01, 0, 0),
		mix(14, v.s0.wordTag, v.b0.tag, 0), mix(78, v.s0.suffix, v.b0.tag, 0), mix(29, v.s2.tag, v.t10, v.b0.tag), mix(73, v.s0.narrow, v.b0.narrow, 0),
		mix(26, v.t01, v.b1.tag, v.b2.tag), mix(79, v.b0.suffix, v.s0.tag, 0), mix(35, v.s0.wordTag, v.b0.tag, v.b1.tag),
		mix(15, v.s0.tag, v.b0.wordTag, 0), mix(41, v.s0.wordTag, v.d0, v.v0), mix(44, v.t10, v.d1, 0), mix(43, v.b0.wordTag, v.d0, v.vb),
		mix(31, v.s1.wordTag, v.s0.tag, v.b0.tag), mix(24, v.b0.wordTag, v.b1.tag, 0), mix(56, v.s1.tag, v.s1l.tag, v.s0.tag),
	}
	return copy(fs[:], f[:])
}

func (s *State) third(fs *[MaxFeatures]uint32) int {
	v := &s.view
	f := [...]uint32{
		mix(1, v.s0.wordTag, 0, 0), mix(2, v.s0.tag, 0, 0), mix(3, v.s1.wordTag, 0, 0), mix(4, v.s1.tag, 0, 0), mix(5, v.s2.wordTag, 0, 0),
		mix(6, v.b0.wordTag, 0, 0), mix(7, v.b0.tag, 0, 0), mix(8, v.b1.wordTag, 0, 0), mix(9, v.b1.tag, v.b2.tag, 0), mix(10, v.b2.wordTag, 0, 0),
		mix(13, v.s0.wordTag, v.b0.wordTag, 0), mix(17, v.s0.word, v.b0.word, 0), mix(18, v.s1.wordTag, v.s0.wordTag, 0),
		mix(19, v.s1.wordTag, v.s0.tag, 0), mix(20, v.s1.tag, v.s0.wordTag, 0), mix(21, v.t10, 0, 0), mix(22, v.s1.wordTag, v.b0.tag, 0),
		mix(23, v.s1.tag, v.b0.wordTag, 0), mix(33, v.t10, v.b0.wordTag, 0), mix(34, v.s1.wordTag, v.t01, v.b1.tag),
		mix(36, v.s0.word, v.b0.word, v.b1.tag), mix(38, v.s1.word, v.s0.word, v.b0.tag),
		mix(39, v.s1.pos<<8|v.s0.pos, v.b0.pos<<8|v.b1.pos, v.b2.pos<<8|v.b3.pos), mix(45, v.s1.wordTag, v.d1, v.v1),
		mix(55, v.s1.tag, v.s1r.tag, v.s0.tag), mix(58, v.s0.wordTag, v.s0l.wordTag, 0), mix(59, v.s0.wordTag, v.s0r.wordTag, 0),
		mix(60, v.s1.wordTag, v.s1r.wordTag, v.s0.tag), mix(64, v.s1r.wordTag, v.t10, 0), mix(66, v.s0.tag, v.s0l.tag, v.s0l2.tag),
		mix(67, v.s0.tag, v.s0r.tag, v.s0r2.tag), mix(68, v.s1.tag, v.s1r.tag, v.s1r2.tag), mix(69, v.b0.tag, v.b0l.tag, v.b0l2.tag),
		mix(74, v.s1.narrow, v.s0.narrow, 0), mix(75, v.s1.broad<<8|v.s0.broad, v.b0.broad<<8|v.b1.broad, 0), mix(77, v.s1.narrow, v.s0.tag, v.b0.narrow),
		mix(80, v.s0.wordTag, v.r0, 0), mix(82, v.s0.wordTag, v.l0, 0), mix(84, v.s1.wordTag, v.r1, 0), mix(86, v.t10, v.l0, 0),
		mix(87, v.b0.wordTag, v.lb, 0), mix(90, v.t10, v.l0, v.r0), mix(92, v.s1.narrow, v.r1, v.s0.tag), mix(94, v.s0.wordTag, v.l0, v.s1.tag),
	}
	return copy(fs[:], f[:])
}

// relation returns the relations of the children of x, as a number.
func relations(set uint64) uint32 { return uint32(set) ^ uint32(set>>32)*0x9E3779B1 }

// LabelParts is the number of parts that the features of an arc come in.
const LabelParts = 2

// LabelFeatures puts a part of the features of the arc of the last call of
// [State.LookAt] into fs and returns how many there are.
func (s *State) LabelFeatures(fs *[MaxFeatures]uint32, part int) int {
	if part == 0 {
		return s.firstOfLabel(fs)
	}
	return s.secondOfLabel(fs)
}

// An arcView is what the features of an arc are made of.
type arcView struct {
	x, h, g        *node // a node, its head and the head of that
	prev, next     *node // the nodes beside x
	xl, xr, hl, hr *node // outermost children
	dir, dist      uint32
	ht, xt         uint32 // tags
	set, sibs, all uint32 // relations of the children of x, of those of h on the side of x, and of all of h
}

// LookAt prepares for LabelFeatures, of the arc that node d hangs on. The children of d
// have their relations.
func (s *State) LookAt(d int32) {
	n, v := s.nodes, &s.arc
	x := &n[d]
	h := &n[x.head]
	v.x, v.h, v.g = x, h, s.grand(h)
	v.prev, v.next = &n[max(d-1, 0)], &n[d+1]
	v.xl, v.xr, v.hl, v.hr = &n[x.l1], &n[x.r1], &n[h.l1], &n[h.r1]
	dir, same := uint32(1), h.lefts
	if x.head < d {
		dir, same = 2, h.rights
	}
	v.dir, v.dist = dir, distance(d, x.head)<<2|dir
	v.set, v.sibs, v.all = relations(x.lefts|x.rights), relations(same), relations(h.lefts|h.rights)
	v.ht, v.xt = h.tag<<2|dir, x.tag
}

// arcContexts are those of an arc: the parts of speech at its ends, with the word that
// hangs on it and what hangs on that; and the same with what else hangs on the head
// instead of the word.
func (s *State) arcContexts() [2]uint32 {
	v := &s.arc
	return [2]uint32{
		mix(152, v.ht, v.x.wordTag, v.set),
		mix(153, v.ht^v.xt<<16, v.set, v.sibs<<2|min(v.dist>>2, 3)),
	}
}

func (s *State) firstOfLabel(fs *[MaxFeatures]uint32) int {
	v := &s.arc
	f := [...]uint32{
		mix(119, v.xl.wordTag, v.ht, v.xt), mix(106, v.ht, v.x.wordTag, 0), mix(140, v.set, v.sibs, v.ht^v.xt<<16), mix(117, v.all, v.ht, v.xt),
		mix(111, v.set, v.xt, v.dir), mix(116, v.sibs, v.h.wordTag, v.xt), mix(113, v.set, v.x.wordTag, 0), mix(120, v.xl.word, v.h.word, v.xt),
		mix(124, v.prev.wordTag, v.xt, v.dir), mix(123, v.xl.tag<<16^v.xr.tag, v.xt, v.ht), mix(109, v.x.wordTag, v.dist, 0),
		mix(141, v.xl.word, v.x.narrow, v.ht),
	}
	return copy(fs[:], f[:])
}

func (s *State) secondOfLabel(fs *[MaxFeatures]uint32) int {
	v := &s.arc
	f := [...]uint32{
		mix(101, v.h.wordTag, v.dir, 0), mix(102, v.x.wordTag, v.dir, 0), mix(103, v.ht, v.xt, 0), mix(104, v.h.wordTag, v.x.wordTag, v.dir),
		mix(105, v.h.wordTag, v.xt, v.dir), mix(107, v.h.word, v.x.word, v.dir), mix(108, v.ht, v.xt, v.dist), mix(110, v.x.word, 0, 0),
		mix(112, v.set, v.xt, v.ht), mix(114, v.set, v.h.wordTag, v.xt), mix(115, v.sibs, v.xt, v.ht), mix(118, v.xl.wordTag, v.xt, v.dir),
		mix(121, v.xl.word, v.x.word, v.dir), mix(122, v.xr.wordTag, v.xt, v.dir), mix(125, v.next.wordTag, v.xt, v.dir),
		mix(126, v.prev.tag<<16^v.next.tag, v.xt, v.ht), mix(127, v.next.tag, v.xt, v.ht), mix(128, v.prev.tag, v.xt, v.ht),
		mix(129, v.x.narrow, v.h.narrow, v.dir), mix(130, v.x.narrow, v.ht, v.xt), mix(131, v.h.narrow, v.xt, v.dir), mix(132, v.x.suffix, v.ht, 0),
		mix(133, v.h.suffix, v.xt, v.dir), mix(134, v.xl.wordTag, v.x.narrow, v.h.narrow), mix(135, v.hl.wordTag, v.ht, v.xt),
		mix(136, v.hr.wordTag, v.ht, v.xt), mix(137, v.h.left<<4|v.h.right, v.ht, v.xt), mix(138, v.g.tag, v.ht, v.xt), mix(139, v.g.wordTag, v.ht, v.xt),
		mix(142, v.xl.word, v.xt, v.h.narrow), mix(143, v.dir, 0, 0), mix(144, v.xl.word, v.set, v.h.word),
	}
	return copy(fs[:], f[:])
}

// grand returns the head of x.
func (s *State) grand(x *node) *node {
	if x.head < 0 {
		return &s.nodes[s.n+1]
	}
	return &s.nodes[x.head]
}
