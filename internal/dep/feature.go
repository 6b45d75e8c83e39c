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

// Features puts the features of a state into fs and returns how many there are.
func (s *State) Features(fs *[MaxFeatures]uint32) int {
	i0, i1, j0 := s.Top(0), s.Top(1), s.Next(0)
	n := s.nodes
	s0, s1, s2, b0, b1, b2, b3 := &n[i0], &n[i1], &n[s.Top(2)], &n[j0], &n[s.Next(1)], &n[s.Next(2)], &n[s.Next(3)]
	s0l, s0r, s0l2, s0r2 := &n[s0.l1], &n[s0.r1], &n[s0.l2], &n[s0.r2]
	s1l, s1r, s1r2, b0l, b0l2 := &n[s1.l1], &n[s1.r1], &n[s1.r2], &n[b0.l1], &n[b0.l2]
	d0, d1 := distance(i0, j0), distance(i0, i1)
	v0, v1 := min(s0.left, 3)<<2|min(s0.right, 3), min(s1.left, 3)<<2|min(s1.right, 3)
	vb := min(b0.left, 3)
	t01, t10 := s0.tag<<16^b0.tag, s1.tag<<16^s0.tag
	r0, l0, r1, lb := relations(s0.rights), relations(s0.lefts), relations(s1.rights), relations(b0.lefts)
	f := [...]uint32{
		mix(1, s0.wordTag, 0, 0), mix(2, s0.tag, 0, 0), mix(3, s1.wordTag, 0, 0), mix(4, s1.tag, 0, 0), mix(5, s2.wordTag, 0, 0), mix(6, b0.wordTag, 0, 0),
		mix(7, b0.tag, 0, 0), mix(8, b1.wordTag, 0, 0), mix(9, b1.tag, b2.tag, 0), mix(10, b2.wordTag, 0, 0),
		// Pairs.
		mix(13, s0.wordTag, b0.wordTag, 0), mix(14, s0.wordTag, b0.tag, 0), mix(15, s0.tag, b0.wordTag, 0), mix(16, t01, 0, 0), mix(17, s0.word, b0.word, 0),
		mix(18, s1.wordTag, s0.wordTag, 0), mix(19, s1.wordTag, s0.tag, 0), mix(20, s1.tag, s0.wordTag, 0), mix(21, t10, 0, 0), mix(22, s1.wordTag, b0.tag, 0),
		mix(23, s1.tag, b0.wordTag, 0), mix(24, b0.wordTag, b1.tag, 0),
		// Triples and more.
		mix(25, t01, b1.tag, 0), mix(26, t01, b1.tag, b2.tag), mix(27, t10, b0.tag, 0), mix(28, t10, b0.tag, b1.tag), mix(29, s2.tag, t10, b0.tag),
		mix(31, s1.wordTag, s0.tag, b0.tag), mix(32, s1.tag, s0.wordTag, b0.tag), mix(33, t10, b0.wordTag, 0), mix(34, s1.wordTag, t01, b1.tag),
		mix(35, s0.wordTag, b0.tag, b1.tag), mix(36, s0.word, b0.word, b1.tag), mix(37, t01, b1.wordTag, 0), mix(38, s1.word, s0.word, b0.tag),
		mix(39, s1.pos<<8|s0.pos, b0.pos<<8|b1.pos, b2.pos<<8|b3.pos), mix(40, s2.pos<<8|s1.pos, s0.pos<<8|b0.pos, b1.pos),
		// Distances and numbers of children.
		mix(41, s0.wordTag, d0, v0), mix(42, t01, d0, 0), mix(43, b0.wordTag, d0, vb), mix(44, t10, d1, 0), mix(45, s1.wordTag, d1, v1),
		mix(51, t10, v0<<8|v1, b0.tag), mix(52, t01, v0<<8|vb, d0),
		// Children.
		mix(53, s0.tag, s0l.tag, b0.tag), mix(54, s0.tag, s0r.tag, b0.tag), mix(55, s1.tag, s1r.tag, s0.tag), mix(56, s1.tag, s1l.tag, s0.tag), mix(57, s0.tag, b0.tag, b0l.tag),
		mix(58, s0.wordTag, s0l.wordTag, 0), mix(59, s0.wordTag, s0r.wordTag, 0), mix(60, s1.wordTag, s1r.wordTag, s0.tag), mix(61, b0.wordTag, b0l.wordTag, s0.tag),
		mix(62, s0l.wordTag, s0.tag, b0.tag), mix(63, s0r.wordTag, s0.tag, b0.tag), mix(64, s1r.wordTag, t10, 0), mix(65, b0l.wordTag, t01, 0),
		mix(66, s0.tag, s0l.tag, s0l2.tag), mix(67, s0.tag, s0r.tag, s0r2.tag), mix(68, s1.tag, s1r.tag, s1r2.tag), mix(69, b0.tag, b0l.tag, b0l2.tag),
		// Classes.
		mix(73, s0.narrow, b0.narrow, 0), mix(74, s1.narrow, s0.narrow, 0), mix(75, s1.broad<<8|s0.broad, b0.broad<<8|b1.broad, 0),
		mix(77, s1.narrow, s0.tag, b0.narrow), mix(78, s0.suffix, b0.tag, 0), mix(79, b0.suffix, s0.tag, 0),
		// Relations of children.
		mix(80, s0.wordTag, r0, 0), mix(81, s0.tag, r0, b0.tag), mix(82, s0.wordTag, l0, 0), mix(83, s0.tag, l0, b0.tag), mix(84, s1.wordTag, r1, 0), mix(85, t10, r1, b0.tag),
		mix(86, t10, l0, 0), mix(87, b0.wordTag, lb, 0), mix(88, t01, lb, 0), mix(89, t01, r0, b1.tag), mix(90, t10, l0, r0), mix(91, s0.narrow, r0, b0.tag), mix(92, s1.narrow, r1, s0.tag),
		mix(93, s0.narrow, l0, b0.tag), mix(94, s0.wordTag, l0, s1.tag),
	}
	return copy(fs[:], f[:])
}

// relation returns the relations of the children of x, as a number.
func relations(set uint64) uint32 { return uint32(set) ^ uint32(set>>32)*0x9E3779B1 }

// LabelFeatures puts the features of the arc that node d hangs on into fs and
// returns how many there are. All nodes have their heads, and the children of d
// their relations.
func (s *State) LabelFeatures(fs *[MaxFeatures]uint32, d int32) int {
	n := s.nodes
	x, h := &n[d], &n[n[d].head]
	prev, next := &n[max(d-1, 0)], &n[d+1]
	xl, xr := &n[x.l1], &n[x.r1]
	hl, hr := &n[h.l1], &n[h.r1]
	dir, same := uint32(1), h.lefts
	if x.head < d {
		dir, same = 2, h.rights
	}
	if x.head == 0 {
		dir = 3
	}
	dist := distance(d, x.head)<<2 | dir
	set, sibs := relations(x.lefts|x.rights), relations(same)
	all := relations(h.lefts | h.rights)
	g := s.grand(h)
	ht, xt := h.tag<<2|dir, x.tag
	f := [...]uint32{
		mix(101, h.wordTag, dir, 0), mix(102, x.wordTag, dir, 0), mix(103, ht, xt, 0), mix(104, h.wordTag, x.wordTag, dir), mix(105, h.wordTag, xt, dir), mix(106, ht, x.wordTag, 0),
		mix(107, h.word, x.word, dir), mix(108, ht, xt, dist), mix(109, x.wordTag, dist, 0), mix(110, x.word, 0, 0),
		mix(111, set, xt, dir), mix(112, set, xt, ht), mix(113, set, x.wordTag, 0), mix(114, set, h.wordTag, xt), mix(115, sibs, xt, ht), mix(116, sibs, h.wordTag, xt), mix(117, all, ht, xt),
		mix(118, xl.wordTag, xt, dir), mix(119, xl.wordTag, ht, xt), mix(120, xl.word, h.word, xt), mix(121, xl.word, x.word, dir), mix(122, xr.wordTag, xt, dir), mix(123, xl.tag<<16^xr.tag, xt, ht),
		mix(124, prev.wordTag, xt, dir), mix(125, next.wordTag, xt, dir), mix(126, prev.tag<<16^next.tag, xt, ht), mix(127, next.tag, xt, ht), mix(128, prev.tag, xt, ht),
		mix(129, x.narrow, h.narrow, dir), mix(130, x.narrow, ht, xt), mix(131, h.narrow, xt, dir), mix(132, x.suffix, ht, 0), mix(133, h.suffix, xt, dir), mix(134, xl.wordTag, x.narrow, h.narrow),
		mix(135, hl.wordTag, ht, xt), mix(136, hr.wordTag, ht, xt), mix(137, h.left<<4|h.right, ht, xt), mix(138, g.tag, ht, xt), mix(139, g.wordTag, ht, xt),
		mix(140, set, sibs, ht^xt<<16), mix(141, xl.word, x.narrow, ht), mix(142, xl.word, xt, h.narrow), mix(143, dir, 0, 0),
		mix(144, xl.word, set, h.word),
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
